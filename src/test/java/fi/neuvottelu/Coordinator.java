package fi.neuvottelu;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The coordinators of all hosts: each acts at her own. */
class Coordinator {
    private static final List<String> LADDER = List.of("invitationOn", "replyBy", "replyByOthers");

    private final Scenario scenario;

    Coordinator(Scenario scenario) {
        this.scenario = scenario;
    }

    /** At Tasklist, for every other form. */
    Person atTasklist(Host host) {
        return scenario.coordinatorOf(host);
    }

    /** A round more of that year, if there is one already. */
    OpenedRound opensRound(String host, int year) {
        var taken = !scenario.rounds
                .of(scenario.host(host).id(), Act.HEALTH_PROMOTION, Window.ofYear(year))
                .isEmpty();
        return opensRound(host, year, taken ? "Toinen kierros" : null);
    }

    OpenedRound opensRound(String host, int year, @Nullable String reason) {
        var at = scenario.host(host);
        var instance = atTasklist(at)
                .starts("health-promotion-negotiation", at.id().value(), draft -> draft.put("year", "" + year)
                        .put("reason", reason));
        return new OpenedRound(scenario, at, instance);
    }

    /** A round more of the present council term, if there is one already. */
    OpenedRound opensTermRound(String host) {
        var taken =
                !scenario.rounds.of(scenario.host(host).id(), Act.COOPERATION).isEmpty();
        return opensTermRound(host, taken ? "Toinen kierros" : null);
    }

    /** The round of the present council term; another one with a reason. */
    OpenedRound opensTermRound(String host, @Nullable String reason) {
        var at = scenario.host(host);
        var term = Act.COOPERATION.windowOf(scenario.clock.today()).orElseThrow();
        var instance = atTasklist(at).starts("cooperation-negotiation", at.id().value(), draft -> draft.put(
                        "year", "" + term.start().getYear())
                .put("reason", reason));
        return new OpenedRound(scenario, at, instance);
    }

    /** What the form proposes for an arrangement, such as {@code geography=GROUPS&times=2}. */
    JsonNode proposal(OpenedRound round, String arrangement) {
        return atTasklist(round.host()).asks("rounds/" + round.row().id() + "/proposal?" + arrangement);
    }

    /**
     * Takes the sessions that the form proposes for an arrangement, one a day from {@code first} on.
     *
     * @param attributes as they are chosen in the form
     */
    void arranges(OpenedRound round, LocalDate first, ObjectNode attributes) {
        var query = Stream.of("geography", "content", "times")
                .map(name -> name + "=" + attributes.path(name).asText())
                .collect(Collectors.joining("&"));
        var themes = StreamSupport.stream(attributes.path("themes").spliterator(), false)
                .map(theme -> "&theme=" + URLEncoder.encode(theme.textValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        var proposed = proposal(round, query + themes);
        plans(round, draft -> {
            draft.set("attributes", attributes);
            var day = first;
            for (var session : proposed) {
                on((ObjectNode) session, round.host(), day);
                day = day.plusDays(1);
            }
            draft.set("sessions", proposed);
        });
    }

    /** The plan is handed in as typed; nothing has left the house yet. */
    void plans(OpenedRound round, Consumer<ObjectNode> typed) {
        atTasklist(round.host()).handsIn(round.instance().getId(), "planTheRound", typed);
    }

    void confirms(OpenedRound round) {
        decides(round, "CONFIRM", "Tarinan vuoksi");
    }

    void decides(OpenedRound round, String decision, @Nullable String reason) {
        atTasklist(round.host())
                .handsIn(round.instance().getId(), "confirmThePlan", draft -> draft.put("decision", decision)
                        .put("reason", reason));
    }

    /** With the dates that the ladder proposes; only these parties are invited, when their day comes. */
    OpenedSession opensRoundWithOneSession(String host, LocalDate day, String... parties) {
        var round = opensRound(host, day.getYear());
        plans(round, oneSession(round, day, parties));
        confirms(round);
        return round.session();
    }

    Consumer<ObjectNode> oneSession(OpenedRound round, LocalDate day, String... parties) {
        return draft -> {
            draft.put("contactName", "Kaisa Koordinaattori").put("contactRole", "hyte-koordinaattori");
            draft.put("contactEmail", "hyte@" + round.host().id() + ".example");
            var sessions = draft.withArray("sessions");
            var first = sessions.isEmpty() ? sessions.addObject() : (ObjectNode) sessions.get(0);
            session(first, round.host(), day, parties);
        };
    }

    /** Types a session into a form. */
    void session(ObjectNode form, Host host, LocalDate day, String... parties) {
        form.put("place", "Kaupungintalo")
                .put("from", "09:00")
                .put("to", "15:00")
                .put("hus", false);
        on(form, host, day);
        var municipalities = form.putArray("municipalities");
        var actors = form.putArray("actors");
        for (var name : parties) {
            var party = scenario.party(host, name);
            if (party instanceof Hus) {
                form.put("hus", true);
            } else {
                (party instanceof Municipality ? municipalities : actors)
                        .add(party.id().value());
            }
        }
    }

    /** Another day, with the dates that the ladder proposes for it. */
    void on(ObjectNode form, Host host, LocalDate day) {
        form.put("date", day.toString());
        var ladder = atTasklist(host).asks("ladder?host=" + host.id() + "&session=" + day);
        LADDER.forEach(step -> form.put(step, ladder.at("/" + step + "/date").textValue()));
    }

    /** One action at the desk of an open round. */
    void does(OpenedRound round, String action, Consumer<ObjectNode> typed) {
        atTasklist(round.host())
                .handsIn(round.instance().getId(), "runTheRound", draft -> typed.accept(draft.put("action", action)));
    }

    void does(OpenedSession session, String action, Consumer<ObjectNode> typed) {
        does(session.round(), action, draft -> typed.accept(draft.put("session", session.id())));
    }

    /** The form begins with the session as it stands. */
    void changes(OpenedSession session, Consumer<ObjectNode> typed) {
        changes(session, null, typed);
    }

    void changes(OpenedSession session, @Nullable String reason, Consumer<ObjectNode> typed) {
        var person = atTasklist(session.round().host());
        var task = person.taskOf(session.round().instance().getId(), "runTheRound");
        var shown = person.page(task).at("/facts/sessions");
        person.handsIn(task, draft -> {
            draft.put("action", "CHANGE_SESSION").put("session", session.id()).put("reason", reason);
            shown.forEach(one -> {
                if (one.get("id").longValue() == session.id()) {
                    draft.set("plan", one.get("times"));
                }
            });
            typed.accept((ObjectNode) draft.get("plan"));
        });
    }

    /** Each of them begins as it stands; all are handed in together. */
    void changesSeveral(OpenedRound round, List<OpenedSession> sessions, Consumer<ObjectNode> each) {
        var shown = atTasklist(round.host())
                .page(atTasklist(round.host()).taskOf(round.instance().getId(), "runTheRound"))
                .at("/facts/sessions");
        does(round, "CHANGE_SESSIONS", draft -> {
            var changes = draft.putArray("changes");
            for (var session : sessions) {
                shown.forEach(one -> {
                    if (one.get("id").longValue() == session.id()) {
                        changes.addObject().put("session", session.id()).set("plan", one.get("times"));
                    }
                });
            }
            changes.forEach(change -> each.accept((ObjectNode) change.get("plan")));
        });
    }

    void movesParties(OpenedSession from, OpenedSession to, String... parties) {
        does(from, "MOVE_PARTIES", draft -> {
            var chosen = draft.put("to", to.id()).putArray("parties");
            List.of(parties).forEach(name -> chosen.add(from.party(name).id().value()));
        });
    }

    /** What several parties said at once, by their names. */
    void answersForSeveral(OpenedSession session, String saidBy, Map<String, Consumer<ObjectNode>> answers) {
        does(session, "ANSWER_FOR_PARTIES", onBehalf(saidBy, draft -> {
            var rows = draft.putArray("answers");
            answers.forEach((party, answer) -> answer.accept(rows.addObject()
                    .put("party", session.party(party).id().value())
                    .putObject("answer")));
        }));
    }

    void moves(OpenedSession session, LocalDate day) {
        changes(session, plan -> on(plan, session.round().host(), day));
    }

    void moves(OpenedSession session, LocalDate day, String reason) {
        changes(session, reason, plan -> on(plan, session.round().host(), day));
    }

    void cancels(OpenedSession session, String reason) {
        does(session, "CANCEL_SESSION", draft -> draft.put("reason", reason));
    }

    void invites(OpenedSession session, String party) {
        does(
                session,
                "INVITE_PARTY",
                draft -> draft.put("party", session.party(party).id().value()));
    }

    /** What a party said by telephone. */
    void answersFor(OpenedSession session, String party, String saidBy, Consumer<ObjectNode> answer) {
        does(session, "ANSWER_FOR_PARTY", onBehalf(saidBy, draft -> {
            draft.put("party", session.party(party).id().value());
            answer.accept(draft.putObject("answer"));
        }));
    }

    /** Everybody came as expected, all topics were dealt with, three people of the host approve the minutes. */
    void records(OpenedSession session) {
        records(session, draft -> {});
    }

    void records(OpenedSession session, Consumer<ObjectNode> typed) {
        atTasklist(session.round().host())
                .handsIn(
                        session.row().instance(),
                        "recordTheSession",
                        held(session.round().host()).andThen(typed));
    }

    /** As it is typed into the record of a session that was held. */
    Consumer<ObjectNode> held(Host host) {
        return draft -> {
            var topics = (ObjectNode) draft.get("topics");
            List.copyOf(topics.properties()).forEach(topic -> topics.put(topic.getKey(), "Käsiteltiin."));
            var seats = draft.putArray("approvers");
            for (var name : List.of("Pekka Puheenjohtaja", "Tiina Tarkastaja", "Tuomas Tarkastaja")) {
                seats.addObject().put("party", host.id().value()).put("name", name);
            }
        };
    }

    static Consumer<ObjectNode> everybodyCame() {
        return draft -> draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "CAME"));
    }

    /** Everybody who was invited came, but for these. */
    void recordsAllPresentBut(OpenedSession session, String... absent) {
        var away =
                Stream.of(absent).map(name -> session.party(name).id().value()).toList();
        records(session, draft -> draft.get("attendance").forEach(line -> ((ObjectNode) line)
                .put("presence", away.contains(line.get("party").textValue()) ? "ABSENT" : "CAME")));
    }

    /** The reviewers keep silent until the review is over. */
    void bringsMinutesToApproval(OpenedSession session) {
        draftsMinutes(session);
        while (atTasklist(session.round().host())
                .tasksOf(session.minutes().id(), "finishMinutes")
                .isEmpty()) {
            scenario.clock.passes(scenario.clock.today().plusDays(7));
        }
        finishesMinutes(session, "APPROVAL");
    }

    void draftsMinutes(OpenedSession session) {
        atTasklist(session.round().host())
                .handsIn(session.minutes().id(), "draftMinutes", draft -> draft.put("discussion", "Keskusteltiin."));
    }

    /** @param decision REVIEW for another review, or APPROVAL */
    void finishesMinutes(OpenedSession session, @Nullable String decision) {
        atTasklist(session.round().host())
                .handsIn(session.minutes().id(), "finishMinutes", draft -> draft.put("decision", decision));
    }

    /** The form begins with what was recorded. */
    void correctsRecord(OpenedSession session, Consumer<ObjectNode> typed) {
        atTasklist(session.round().host()).handsIn(session.correction().getId(), "correctTheRecord", typed);
    }

    /** An answer that reached the coordinator in another way than by a task. */
    private Consumer<ObjectNode> onBehalf(String saidBy, Consumer<ObjectNode> typed) {
        return draft -> typed.accept(draft.put("channel", "PHONE")
                .put("receivedOn", scenario.clock.today().toString())
                .put("saidBy", saidBy));
    }

    void commentsFor(OpenedSession session, String party, String saidBy, String comment) {
        does(session, "COMMENT_FOR_PARTY", onBehalf(saidBy, draft -> draft.put(
                        "party", session.party(party).id().value())
                .putObject("review")
                .put("comment", comment)));
    }

    void approvesFor(OpenedSession session, int seat, String saidBy) {
        does(session, "APPROVE_FOR_APPROVER", onBehalf(saidBy, draft -> draft.put("seat", seat)
                .putObject("approval")
                .put("decision", "APPROVE")));
    }

    void reportsFor(OpenedSession session, OpenedMeasure measure, String saidBy, String outcome, String text) {
        does(session, "REPORT_FOR_OWNER", onBehalf(saidBy, draft -> draft.put("measure", measure.id())
                .putObject("report")
                .put("outcome", outcome)
                .put("text", text)));
    }

    void replacesApprover(
            OpenedSession session, int seat, String party, String name, @Nullable String user, String reason) {
        does(session, "REPLACE_APPROVER", draft -> draft.put("seat", seat)
                .put("party", session.party(party).id().value())
                .put("name", name)
                .put("userId", user)
                .put("reason", reason));
    }

    void givesOwner(OpenedSession session, OpenedMeasure measure, String party, String reason) {
        does(session, "REPLACE_OWNER", draft -> draft.put("measure", measure.id())
                .put("owner", session.party(party).id().value())
                .put("ownerRole", "hyte-koordinaattori")
                .put("reason", reason));
    }

    void mends(OpenedSession session, String party, Consumer<ObjectNode> typed) {
        atTasklist(session.round().host()).handsIn(session.undelivered(party).getId(), "mendTheAddress", typed);
    }

    /** All three of them without accounts; in the name of the host. */
    void approvesMinutes(OpenedSession session) {
        var person = atTasklist(session.round().host());
        person.tasksOf(session.minutes().id(), "approveMinutes")
                .forEach(seat -> person.handsIn(seat, draft -> draft.put("decision", "APPROVE")));
    }

    /** @param statement HELD, DOCUMENTED or COMPLETE, as the desk shows it now */
    boolean statement(OpenedRound round, String statement) {
        return line(round, statement).get("holds").booleanValue();
    }

    /** What the desk says is missing for it, in the reader's language. */
    List<String> missing(OpenedRound round, String statement) {
        return StreamSupport.stream(line(round, statement).get("missing").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private JsonNode line(OpenedRound round, String statement) {
        var person = atTasklist(round.host());
        var shown = person.page(person.taskOf(round.instance().getId(), "runTheRound"))
                .at("/facts/statements");
        return StreamSupport.stream(shown.spliterator(), false)
                .filter(one -> one.get("statement").textValue().equals(statement))
                .findFirst()
                .orElseThrow();
    }

    void closes(OpenedRound round, @Nullable String reason) {
        does(round, "CLOSE_ROUND", draft -> draft.put("reason", reason));
    }

    void cancels(OpenedRound round, String reason) {
        does(round, "CANCEL_ROUND", draft -> draft.put("reason", reason));
    }
}
