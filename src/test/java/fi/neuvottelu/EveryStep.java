package fi.neuvottelu;

import static fi.neuvottelu.OpenedDecision.decided;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.people.Groups;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A host at which, on one day, every user task of every model waits for somebody: rounds that are planned, confirmed and
 * run, sessions that are ahead, held, recorded, written up, reviewed, approved and followed.
 */
class EveryStep {
    /** Stands in all that is typed: found again wherever it gets to. */
    static final String MARK = "ǂmerkkiǂ";

    static final LocalDate TODAY = LocalDate.of(2027, 1, 20);
    private static final LocalDate AHEAD = LocalDate.of(2027, 2, 24);
    private static final LocalDate DUE = LocalDate.of(2027, 9, 10);

    private final Scenario scenario;
    private final Coordinator coordinator;
    private final TestMailbox mailbox;
    private final Host host;
    private final List<String> parties;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final OpenedRound round;

    /**
     * A task that waits.
     *
     * @param process key of its model
     * @param ways in which it can be handed in as it should be
     */
    record Waiting(String process, String step, String instance, List<Consumer<ObjectNode>> ways) {
        @Override
        public String toString() {
            return process + "/" + step;
        }
    }

    /**
     * A start form that somebody may fill in.
     *
     * @param typed as it should be
     */
    record Start(String process, String host, Person who, Consumer<ObjectNode> typed) {}

    /** @param parties three municipalities and others; the sessions of the round pass one a day */
    EveryStep(Scenario scenario, Coordinator coordinator, TestMailbox mailbox, String host, String... parties) {
        this.scenario = scenario;
        this.coordinator = coordinator;
        this.mailbox = mailbox;
        this.host = scenario.host(host);
        this.parties = List.of(parties);
        this.round = coordinator.opensRound(host, TODAY.getYear());
        coordinator.plans(round, draft -> {
            coordinator.oneSession(round, TODAY.minusDays(7), parties).accept(draft);
            for (var day : List.of(6, 5, 2, 1, 0)) {
                session(draft, TODAY.minusDays(day), parties);
            }
            session(draft, AHEAD, parties[0], parties[1], parties[3]);
            draft.get("sessions").forEach(session -> inShortOrder((ObjectNode) session));
        });
        coordinator.confirms(round);
    }

    private void session(ObjectNode plan, LocalDate day, String... invited) {
        coordinator.session(plan.withArray("sessions").addObject(), host, day, invited);
    }

    /** Everybody is invited on the first day: the story need not wait for weeks. */
    private static void inShortOrder(ObjectNode session) {
        session.put("invitationOn", TODAY.minusDays(9).toString());
        List.of("replyBy", "replyByOthers")
                .forEach(date -> session.put(date, TODAY.minusDays(8).toString()));
    }

    Host host() {
        return host;
    }

    OpenedRound round() {
        return round;
    }

    /** Once the day has come: all that is written up, by whoever does it. */
    void goesOn() {
        rounds();
        invitations();
        minutes();
        request();
        earlier();
        alarm();
        everybody();
    }

    List<Waiting> waiting() {
        return waiting;
    }

    /** Somebody of every kind who has to do with this host. */
    List<Person> people() {
        return people;
    }

    /** A municipality waits for one answer at a time, and is told of open rounds: neither may stand in the way of the next story. */
    static void leavesNothingOpen(JdbcClient rows) {
        rows.sql("update negotiation_request set state = 'WITHDRAWN', open_of = null where state = 'OPEN'")
                .update();
        rows.sql(
                        "update negotiation_round set state = 'GIVEN_UP' where act = 'COOPERATION' and state in ('PLANNING', 'OPEN')")
                .update();
    }

    static String typed(String text) {
        return text + " " + MARK;
    }

    private void rounds() {
        var name = host.shortName().fi();
        var planned = coordinator.opensRound(name, TODAY.getYear());
        waits("health-promotion-negotiation", "planTheRound", planned, plan(planned));
        var confirmed = coordinator.opensRound(name, TODAY.getYear());
        coordinator.plans(confirmed, plan(confirmed));
        waits(
                "health-promotion-negotiation",
                "confirmThePlan",
                confirmed,
                draft -> draft.put("decision", "CONFIRM").put("reason", typed("Näin on sovittu")),
                draft -> draft.put("decision", "BACK"),
                draft -> draft.put("decision", "GIVEN_UP").put("reason", typed("Ei tarvita")));
        waits("health-promotion-negotiation", "runTheRound", round, draft -> draft.put("action", "CANCEL_SESSION")
                .put("session", round.session(6).id())
                .put("reason", typed("Perutaan")));

        var term = coordinator.opensTermRound(name);
        waits("cooperation-negotiation", "planTheRound", term, plan(term));
        var confirm = coordinator.opensTermRound(name);
        coordinator.plans(confirm, plan(confirm));
        waits("cooperation-negotiation", "confirmThePlan", confirm, draft -> draft.put("decision", "CONFIRM")
                .put("reason", typed("Näin on sovittu")));
        var running = coordinator.opensTermRound(name);
        coordinator.plans(running, plan(running));
        coordinator.confirms(running);
        waits("cooperation-negotiation", "runTheRound", running, draft -> draft.put("action", "INVITE_PARTY")
                .put("session", running.session().id())
                .put("party", idOf(1)));
    }

    private Consumer<ObjectNode> plan(OpenedRound planned) {
        return coordinator.oneSession(planned, LocalDate.of(2027, 8, 18), parties.get(0));
    }

    private void invitations() {
        var ahead = round.session(6);
        ahead.personOf(parties.get(1)).comes();
        waits(
                "party-invitation",
                "answerInvitation",
                ahead.invitation(parties.get(0)).instance(),
                PartyPerson.yes(),
                PartyPerson.no(typed("Ei ehditä")));
        waits(
                "party-invitation",
                "answerInvitation",
                ahead.invitation(parties.get(3)).instance(),
                PartyPerson.yes());
        waits(
                "party-invitation",
                "changeAnswer",
                ahead.invitation(parties.get(1)).instance(),
                PartyPerson.no(typed("Este tuli")));
        mailbox.whileItRefuses(() -> coordinator.invites(round.session(6), parties.get(2)));
        waits(
                "undelivered-letter",
                "mendTheAddress",
                ahead.undelivered(parties.get(2)).getId(),
                draft -> draft.put("way", "ADDRESS").put("email", "uusi@kirjaamo.example"),
                draft -> draft.put("way", "LET_BE").put("reason", typed("Kutsuttu puhelimitse")));
        waits(
                "negotiation-session",
                "recordTheSession",
                round.session(5).row().instance(),
                coordinator.held(host),
                draft -> draft.put("held", false).put("reason", typed("Sairastapaus")));
    }

    private void minutes() {
        for (var at = 0; at < 5; at++) {
            recorded(round.session(at));
        }
        var drafted = round.session(4);
        waits(
                "record-correction",
                "correctTheRecord",
                drafted.correction().getId(),
                draft -> draft.put("place", typed("Kirjasto")));
        waits(
                "minutes-approval",
                "draftMinutes",
                drafted.minutes().id(),
                draft -> draft.put("discussion", typed("Keskusteltiin.")));
        for (var at = 0; at < 4; at++) {
            coordinator.draftsMinutes(round.session(at));
        }
        reviewed(round.session(3));
        for (var at = 0; at < 3; at++) {
            for (var party : parties) {
                round.session(at).personOf(party).hasNoComments();
            }
        }
        waits(
                "minutes-approval",
                "finishMinutes",
                round.session(2).minutes().id(),
                draft -> draft.put("decision", "APPROVAL"),
                draft -> draft.put("decision", "REVIEW"));
        coordinator.finishesMinutes(round.session(1), "APPROVAL");
        waits(
                "minutes-approval",
                "approveMinutes",
                round.session(1).minutes().id(),
                draft -> draft.put("decision", "APPROVE"),
                draft -> draft.put("decision", "RETURN").put("reason", typed("Korjataan")));
        approved(round.session(0));
    }

    private void recorded(OpenedSession session) {
        coordinator.recordsAllPresentBut(session);
        coordinator.correctsRecord(session, draft -> {
            ((ObjectNode) draft.at("/approvers/0")).put("userId", chair().id());
            ((ObjectNode) draft.at("/approvers/1"))
                    .put("party", idOf(0))
                    .put("userId", session.personOf(parties.get(0)).atTasklist().id());
            draft.putArray("measures")
                    .addObject()
                    .put("text", typed("Kävelyreitti keskustaan"))
                    .put("owner", idOf(0))
                    .put("dueOn", DUE.toString());
        });
    }

    private void reviewed(OpenedSession session) {
        session.personOf(parties.get(1)).comments(typed("Lisätään kohta."));
        waits(
                "minutes-review",
                "changeComments",
                session.minutes().review(parties.get(1)).instance(),
                draft -> draft.put("noComments", false).put("comment", typed("Poistetaan kohta.")));
        waits(
                "minutes-review",
                "reviewMinutes",
                session.minutes().review(parties.get(0)).instance(),
                draft -> draft.put("comment", typed("Lisätään kohta.")),
                draft -> draft.put("noComments", true));
    }

    private void approved(OpenedSession session) {
        coordinator.finishesMinutes(session, "APPROVAL");
        for (var person :
                List.of(chair(), session.personOf(parties.get(0)).atTasklist(), coordinator.atTasklist(host))) {
            person.tasksOf(session.minutes().id(), "approveMinutes")
                    .forEach(seat -> person.handsIn(seat, draft -> draft.put("decision", "APPROVE")));
        }
        waits(
                "follow-up",
                "reportOnMeasure",
                session.measure().row().instance(),
                draft -> draft.put("outcome", "PROGRESS").put("text", typed("Kesken")),
                draft -> draft.put("outcome", "DONE"));
        waits(
                "record-decision",
                "recordTheDecision",
                session.decision(parties.get(0)).row().instance(),
                decided("BOARD", "APPROVED", TODAY));
        session.decision(parties.get(1)).boardDecides("APPROVED", TODAY);
        waits(
                "record-decision",
                "correctTheRecordedDecision",
                session.decision(parties.get(1)).row().instance(),
                decided("COUNCIL", "APPROVED", TODAY));
    }

    private void request() {
        var asker = scenario.memberOf(scenario.party(host, parties.get(0)), host, "edustaja");
        var instance = asker.starts("negotiation-request", host.id().value(), EveryStart.request(idOf(0)));
        waits("negotiation-request", "answerTheRequest", instance, draft -> draft.put("reply", "LATER")
                .put("laterBy", "2027-09-30")
                .put("text", typed("Valtuusto ensin.")));
        waits("negotiation-request", "withdrawTheRequest", instance, draft -> draft.put("withdraw", true)
                .put("reason", typed("Ei tarvita")));
    }

    private void earlier() {
        var desk = coordinator.atTasklist(host);
        var municipality = scenario.party(host, parties.get(0));
        var day = EveryStart.earlierDay(desk);
        desk.starts("earlier-negotiation", host.id().value(), EveryStart.earlier(host, desk, municipality));
        var asked = host.shortName().fi() + " " + WrittenDate.inFigures(day) + " · "
                + municipality.name().fi();
        waits(
                "earlier-confirmation",
                "confirmWhatWasRecorded",
                scenario.engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(asked)
                        .taskDefinitionKey("confirmWhatWasRecorded")
                        .orderByTaskCreateTime()
                        .desc()
                        .listPage(0, 1)
                        .get(0)
                        .getProcessInstanceId(),
                draft -> draft.put("reply", "CONTESTED").put("statement", typed("Emme olleet paikalla.")),
                draft -> draft.put("reply", "CONFIRMED"));
    }

    /** As if no letter left; one for all hosts. The letters themselves leave. */
    private void alarm() {
        var runtime = scenario.engine.getRuntimeService();
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey("letters-stand-still")
                .list();
        var instance = running.isEmpty()
                ? runtime.startProcessInstanceByKey("letters-stand-still", Map.of("host", Groups.ADMINISTRATORS))
                : running.get(0);
        waits(
                "letters-stand-still",
                "mendTheMail",
                instance.getId(),
                draft -> draft.put("action", "TRY"),
                draft -> draft.put("action", "ALL_AGAIN"));
    }

    private void everybody() {
        people.add(coordinator.atTasklist(host));
        people.add(scenario.secondCoordinatorOf(host));
        people.add(chair());
        parties.forEach(party -> {
            people.add(round.session(6).personOf(party).atTasklist());
            people.add(round.session(6).colleagueOf(party).atTasklist());
        });
        people.add(scenario.supervisorOf(host));
        people.add(scenario.nationalSupervisor());
        people.add(scenario.administrator());
    }

    private Person chair() {
        return scenario.memberOf(host, host, "puheenjohtaja");
    }

    /** Every start form, in the hands of those who may fill it in. */
    List<Start> starts() {
        return new EveryStart(
                        host,
                        coordinator.atTasklist(host),
                        people.get(5),
                        scenario.administrator(),
                        scenario.party(host, parties.get(0)),
                        scenario.party(host, parties.get(1)))
                .all();
    }

    /** Of rows that carry them: what a variable of this name would lead to. */
    Map<String, Object> ids() {
        var last = round.session(0);
        if (waiting.isEmpty()) {
            return Map.of("session", last.id(), "round", round.row().id());
        }
        return Map.of(
                "session", last.id(),
                "round", round.row().id(),
                "invitation", last.invitation(parties.get(0)).id(),
                "review", last.minutes().review(parties.get(0)).id(),
                "decision", last.decision(parties.get(0)).row().id(),
                "followUp", last.measure().row().id());
    }

    String idOf(int party) {
        return scenario.party(host, parties.get(party)).id().value();
    }

    @SafeVarargs
    private void waits(String process, String step, OpenedRound of, Consumer<ObjectNode>... ways) {
        waits(process, step, of.instance().getId(), ways);
    }

    @SafeVarargs
    private void waits(String process, String step, String instance, Consumer<ObjectNode>... ways) {
        waiting.add(new Waiting(process, step, instance, List.of(ways)));
    }
}
