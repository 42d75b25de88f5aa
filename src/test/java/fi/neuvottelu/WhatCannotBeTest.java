package fi.neuvottelu;

import static fi.neuvottelu.Refused.because;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.Refused.Because;
import fi.neuvottelu.party.Name;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input is refused in the reader's language, in every form, and nothing is half done. */
@ScenarioTest
class WhatCannotBeTest {
    private static final Name MIKKELI = new Name("Mikkeli", "S:t Michel");
    private static final Name SOUTH_SAVO = new Name("Etelä-Savon hyvinvointialue", "Södra Savolax välfärdsområde");
    private static final String LONG = "å".repeat(20_001);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    static Stream<Arguments> plans() {
        return Stream.of(
                session(
                        "a municipality of another county",
                        because("plan.otherCounty", new Name("Espoo", "Esbo"), SOUTH_SAVO),
                        typed -> typed.withArray("municipalities").add("kunta-049")),
                session(
                        "example 8: Pertunmaa, ended on 31 December 2024",
                        because("plan.ended", new Name("Pertunmaa", "Pertunmaa"), "31.12.2024"),
                        typed -> typed.withArray("municipalities").add("kunta-588")),
                session("a municipality twice in one session", because("plan.twice", MIKKELI), typed -> typed.withArray(
                                "municipalities")
                        .add("kunta-491")),
                session("a party that nobody knows", because("party.unknown", "kunta-999"), typed -> typed.withArray(
                                "municipalities")
                        .add("kunta-999")),
                session(
                        "an actor of nobody's register",
                        because("party.unknown", "toimija-999999"),
                        typed -> typed.withArray("actors").add("toimija-999999")),
                plan("no municipality at all", because("plan.noMunicipality"), typed -> ((ObjectNode)
                                typed.at("/sessions/0"))
                        .putArray("municipalities")),
                plan("no session", because("plan.noSession"), typed -> typed.putArray("sessions")),
                session("a day that has passed", because("session.past", "10.1.2027"), on("2027-01-10")),
                session(
                        "this morning",
                        because("session.past", "11.1.2027"),
                        on("2027-01-11").andThen(typed -> typed.put("from", "08:59"))),
                session("an end before the start", because("session.endsBeforeStart"), typed -> typed.put(
                                "from", "15:00")
                        .put("to", "09:00")),
                session(
                        "a reply after the session",
                        because("plan.datesOutOfOrder", "10.3.2027"),
                        typed -> typed.put("replyBy", "2027-03-11")),
                session(
                        "a reply of others after the session",
                        because("plan.datesOutOfOrder", "10.3.2027"),
                        typed -> typed.put("replyByOthers", "2027-03-11")),
                session(
                        "a reply before the invitation",
                        because("plan.datesOutOfOrder", "10.3.2027"),
                        typed -> typed.put("invitationOn", "2027-02-20").put("replyBy", "2027-02-19")),
                session("a reply date that has passed", because("plan.replyDatePast", "8.1.2027"), typed -> typed.put(
                                "invitationOn", "2027-01-04")
                        .put("replyBy", "2027-01-08")),
                session("29 February of a common year", because("date.notInCalendar", "2027-02-29"), on("2027-02-29")),
                session("31 April", because("date.notInCalendar", "31.4.2027"), on("31.4.2027")),
                session(
                        "an hour that the clock skips",
                        because("date.timeSkipped", LocalDate.of(2027, 3, 28), "03:30"),
                        on("2027-03-28").andThen(typed -> typed.put("from", "03:30"))),
                session("a day in words", because("date.unreadable", "ensi viikolla"), on("ensi viikolla")),
                session("no day", because("date.missing"), on("")),
                session(
                        "an hour that is none",
                        because("date.timeUnreadable", "25:00"),
                        typed -> typed.put("from", "25:00")),
                session(
                        "a line break in the place",
                        because("text.oneLine"),
                        typed -> typed.put("place", "Sali\r\nBcc: x@y.fi")),
                session(
                        "a place that fills a page",
                        because("text.tooLong", 500),
                        typed -> typed.put("place", "x".repeat(501))),
                session(
                        "a link that is a program",
                        because("letter.link"),
                        typed -> typed.put("link", "javascript:alert(1)")),
                session(
                        "a line break in the link",
                        because("text.oneLine"),
                        typed -> typed.put("link", "https://kokous.fi/a\nATTENDEE:x")),
                plan(
                        "a line break in the contact's name",
                        because("text.oneLine"),
                        typed -> typed.put("contactName", "Kaisa\r\nBcc: x@y.fi")),
                plan(
                        "a line break in the contact's mailbox",
                        because("mailbox.control"),
                        typed -> typed.put("contactEmail", "a@b.fi\r\nBcc: x@y.fi")),
                plan(
                        "a mailbox without a place on the net",
                        because("mailbox.invalid"),
                        typed -> typed.put("contactEmail", "a@b")),
                plan("two mailboxes", because("mailbox.two"), typed -> typed.put("contactEmail", "a@b.fi, c@d.fi")),
                plan(
                        "a mailbox with a name",
                        because("mailbox.displayName"),
                        typed -> typed.put("contactEmail", "a@b.fi (A)")),
                plan(
                        "20,001 characters",
                        because("draft.textTooLong", 20_000),
                        typed -> typed.put("contactName", LONG)),
                plan(
                        "a control character",
                        because("draft.controlCharacter"),
                        typed -> typed.put("contactName", "K\u0007")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void aPlanIsRefused(String what, Because why, Consumer<ObjectNode> typed) {
        var round = coordinator.opensRound("Etelä-Savo", 2027);
        var good = coordinator.oneSession(round, Scenario.DAY, "Mikkeli");

        refused(coordinator.atTasklist(round.host()), why, () -> coordinator.plans(round, good.andThen(typed)));

        assertThat(round.instance()).isWaitingAt(findId("Plan the round"));
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                answer("no answer", because("answer.missing"), typed -> typed.putNull("answer")),
                answer("an answer that is none", because("answer.missing"), typed -> typed.put("answer", "MAYBE")),
                answer("a no without a reason", because("answer.reasonMissing"), typed -> typed.put("answer", "NO")),
                answer(
                        "a representative without a role",
                        because("answer.representative", "Å. Čech"),
                        person(typed -> typed.put("role", " "))),
                answer(
                        "a mark of nobody",
                        because("dualRole.ofNobody", new Name("Mikkeli", "S:t Michel")),
                        typed -> typed.putArray("representatives").addObject().put("dualRole", true)),
                answer(
                        "a name that is none",
                        because("text.tooLong", 200),
                        person(typed -> typed.put("name", "x".repeat(201)))),
                answer(
                        "a line break in a mailbox",
                        because("mailbox.control"),
                        person(typed -> typed.put("email", "a@b.fi\nBcc: c@d.fi"))),
                answer(
                        "a mailbox without a place on the net",
                        because("mailbox.invalid"),
                        person(typed -> typed.put("email", "a@b"))),
                answer("two mailboxes", because("mailbox.two"), person(typed -> typed.put("email", "a@b.fi;c@d.fi"))),
                answer("an agenda point that fills pages", because("text.tooLong", 4000), typed -> typed.putArray(
                                "agendaPoints")
                        .add("x".repeat(4001))),
                answer("20,001 characters", because("draft.textTooLong", 20_000), typed -> typed.put("reason", LONG)),
                answer(
                        "a control character",
                        because("draft.controlCharacter"),
                        typed -> typed.put("reason", "ei\u0000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void anAnswerIsRefused(String what, Because why, Consumer<ObjectNode> typed) {
        var session = invited("Mikkeli");
        var person = session.personOf("Mikkeli");

        refused(person.atTasklist(), why, () -> person.answers(PartyPerson.yes().andThen(typed)));

        assertThat(session.invitationOf("Mikkeli")).isWaitingAt(findId("Answer invitation"));
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                action("nothing chosen", because("desk.actionMissing"), typed -> typed.putNull("action")),
                action(
                        "an action that nobody knows",
                        because("desk.actionMissing"),
                        typed -> typed.put("action", "DROP")),
                action("a session of another round", because("desk.sessionMissing"), typed -> typed.put("session", 0)
                        .put("reason", "Siirtyy")),
                action("a cancellation without a reason", because("desk.reasonMissing"), typed -> {}),
                action(
                        "a reason that fills pages",
                        because("text.tooLong", 2000),
                        typed -> typed.put("reason", "x".repeat(2001))),
                action(
                        "an invitation of nobody",
                        because("desk.partyMissing"),
                        typed -> typed.put("action", "INVITE_PARTY")),
                action(
                        "Pertunmaa",
                        because("plan.ended", new Name("Pertunmaa", "Pertunmaa"), "31.12.2024"),
                        typed -> typed.put("action", "INVITE_PARTY").put("party", "kunta-588")),
                action("a letter of another round", because("desk.letterMissing"), typed -> typed.put(
                                "action", "SEND_AGAIN")
                        .put("letter", 0)),
                action(
                        "no letter that came back",
                        because("desk.letterMissing"),
                        typed -> typed.put("action", "CAME_BACK")),
                action("no channel", because("onBehalf.channelMissing"), onBehalf(typed -> typed.putNull("channel"))),
                action(
                        "a channel that nobody knows",
                        because("onBehalf.channelMissing"),
                        onBehalf(typed -> typed.put("channel", "FAX"))),
                action(
                        "nobody who said it",
                        because("onBehalf.saidByMissing"),
                        onBehalf(typed -> typed.put("saidBy", " "))),
                action(
                        "said tomorrow",
                        because("onBehalf.future"),
                        onBehalf(typed -> typed.put("receivedOn", "2028-01-01"))),
                action(
                        "for a party that is not invited",
                        because("desk.partyMissing"),
                        onBehalf(typed -> typed.put("party", "kunta-507"))),
                action(
                        "a no without a reason, for a party",
                        because("answer.reasonMissing"),
                        onBehalf(typed -> typed.putObject("answer").put("answer", "NO"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("actions")
    void anActionAtTheDeskIsRefused(String what, Because why, Consumer<ObjectNode> typed) {
        var session = invited("Mikkeli");

        refused(
                coordinator.atTasklist(session.round().host()),
                why,
                () -> coordinator.does(session, "CANCEL_SESSION", typed::accept));

        assertThat(session.round().instance()).isWaitingAt(findId("Run the round"));
    }

    static Stream<Arguments> records() {
        return Stream.of(
                record("not yet over", because("session.notYetOver"), typed -> typed.put("date", "2028-01-10")),
                record(
                        "29 February of a common year",
                        because("date.notInCalendar", "2027-02-29"),
                        typed -> typed.put("date", "2027-02-29")),
                record(
                        "an end before the start",
                        because("session.endsBeforeStart"),
                        typed -> typed.put("to", "08:00")),
                record("a mark of nobody", ofLine(MIKKELI, because("session.markOfNobody")), line(typed -> typed.put(
                                "presence", "CAME")
                        .put("dualRole", true)
                        .putNull("name"))),
                record("an unknown topic", because("session.topic", "WEATHER"), typed -> ((ObjectNode)
                                typed.get("topics"))
                        .put("WEATHER", "sateista")),
                record(
                        "a line without a party",
                        ofLine(because("session.party")),
                        line(typed -> typed.putNull("party"))),
                record(
                        "a party that nobody knows",
                        ofLine(because("party.unknown", "kunta-999")),
                        line(typed -> typed.put("party", "kunta-999"))),
                record(
                        "a line of no kind",
                        ofLine(MIKKELI, because("session.attendanceKind")),
                        line(typed -> typed.put("kind", "CROWD"))),
                record(
                        "a line that does not say how",
                        ofLine(MIKKELI, because("session.presence")),
                        line(typed -> typed.put("presence", "MAYBE"))),
                record(
                        "a name that fills a page",
                        ofLine(MIKKELI, because("text.tooLong", 200)),
                        line(typed -> typed.put("name", "x".repeat(201)))),
                record(
                        "a role that fills a page",
                        ofLine(MIKKELI, because("text.tooLong", 200)),
                        line(typed -> typed.put("role", "x".repeat(201)))),
                record(
                        "an organisation that fills a page",
                        ofLine(MIKKELI, because("text.tooLong", 200)),
                        line(typed -> typed.put("organisation", "x".repeat(201)))),
                record(
                        "a place that fills a page",
                        because("text.tooLong", 500),
                        typed -> typed.put("place", "x".repeat(501))),
                record(
                        "a secretary that fills a page",
                        because("text.tooLong", 200),
                        typed -> typed.put("secretary", "x".repeat(201))),
                record(
                        "languages that fill a page",
                        because("text.tooLong", 100),
                        typed -> typed.put("languages", "x".repeat(101))),
                record(
                        "a measure that is due before it was agreed",
                        because("measure.dueBeforeSession", "Jotain"),
                        measure(typed -> typed.put("dueOn", "2027-03-09"))),
                record(
                        "a measure of nobody known",
                        because("party.unknown", "kunta-999"),
                        measure(typed -> typed.put("owner", "kunta-999"))),
                record(
                        "a measure that fills pages",
                        because("text.tooLong", 4000),
                        measure(typed -> typed.put("text", "x".repeat(4001)))),
                record(
                        "an owner's role that fills a page",
                        because("text.tooLong", 200),
                        measure(typed -> typed.put("ownerRole", "x".repeat(201)))),
                record(
                        "a line of a municipality of another county",
                        ofLine(new Name("Espoo", "Esbo"), because("session.foreignParty", new Name("Espoo", "Esbo"))),
                        line(typed -> typed.put("party", "kunta-049"))),
                record(
                        "a measure of a municipality of another county",
                        because("session.foreignParty", new Name("Espoo", "Esbo")),
                        measure(typed -> typed.put("owner", "kunta-049"))),
                record("a measure that says nothing", because("measure.textMissing", 1), measure(typed -> typed.put(
                                "text", " ")
                        .put("owner", "kunta-491"))),
                record(
                        "a line break in a name",
                        ofLine(MIKKELI, because("text.oneLine")),
                        line(typed -> typed.put("name", "Maija\nVirtanen"))),
                record("a control character in a topic", because("draft.controlCharacter"), typed -> ((ObjectNode)
                                typed.get("topics"))
                        .put("GOALS", "a\u0007b")),
                record(
                        "an account of another organisation",
                        because("session.accountNotOfParty", "Tiina Tarkastaja"),
                        typed -> ((ObjectNode) typed.at("/approvers/1")).put("userId", "edustaja.kunta-491.hva-12")),
                record("one account in two seats", because("session.approversDiffer"), typed -> {
                    ((ObjectNode) typed.at("/approvers/0")).put("userId", "koordinaattori.hva-12");
                    ((ObjectNode) typed.at("/approvers/2")).put("userId", "koordinaattori.hva-12");
                }),
                record(
                        "an examiner of a party that was absent",
                        because("session.approverAbsent", "Tiina Tarkastaja", new Name("Mikkeli", "S:t Michel")),
                        typed -> ((ObjectNode) typed.at("/approvers/1")).put("party", "kunta-491")),
                record(
                        "an approver of no organisation",
                        because("session.approverParty", "Tiina Tarkastaja"),
                        typed -> ((ObjectNode) typed.at("/approvers/1")).putNull("party")),
                record("two approvers", because("session.approvers"), typed -> typed.withArray("approvers")
                        .remove(2)),
                record("one approver twice", because("session.approversDiffer"), typed -> ((ObjectNode)
                                typed.at("/approvers/2"))
                        .put("name", "Tiina Tarkastaja")),
                record("an approver whose name fills a page", because("text.tooLong", 200), typed -> ((ObjectNode)
                                typed.at("/approvers/2"))
                        .put("name", "x".repeat(201))),
                record("not held, and why fills pages", because("text.tooLong", 2000), typed -> typed.put("held", false)
                        .put("reason", "x".repeat(2001))),
                record("20,001 characters", because("draft.textTooLong", 20_000), typed -> ((ObjectNode)
                                typed.get("topics"))
                        .put("GOALS", LONG)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void aRecordOfASessionIsRefused(String what, Because why, Consumer<ObjectNode> typed) {
        var session = invited("Mikkeli");
        clock.passes(session.day());

        refused(coordinator.atTasklist(session.round().host()), why, () -> coordinator.records(session, typed));

        assertThat(session.instance()).isWaitingAt(findId("Record the session"));
    }

    static Stream<Arguments> rounds() {
        return Stream.of(
                arguments("last year", because("round.window.HEALTH_PROMOTION", "2027, 2028"), "2026", null),
                arguments("the year after next", because("round.window.HEALTH_PROMOTION", "2027, 2028"), "2029", null),
                arguments("no year", because("round.window.HEALTH_PROMOTION", "2027, 2028"), "", null),
                arguments("a year in words", because("round.window.HEALTH_PROMOTION", "2027, 2028"), "ensi", null),
                arguments("a reason that fills pages", because("text.tooLong", 2000), "2027", "x".repeat(2001)),
                arguments("20,001 characters", because("draft.textTooLong", 20_000), "2027", LONG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rounds")
    void aRoundIsNotOpened(String what, Because why, String year, String reason) {
        var person = scenario.coordinatorOf(scenario.host("Etelä-Savo"));
        refused(
                person,
                why,
                () -> person.starts("health-promotion-negotiation", "hva-12", typed -> typed.put("year", year)
                        .put("reason", reason)));
    }

    @Test
    void nobodyOpensARoundOfAnotherHost() {
        var person = scenario.coordinatorOf(scenario.host("Etelä-Savo"));
        var before = Records.now(rows);
        assertThatThrownBy(
                () -> person.starts("health-promotion-negotiation", "hva-01", typed -> typed.put("year", "2027")));
        assertThat(Records.now(rows).changedSince(before)).isEmpty();
    }

    @Test
    void nobodyAnswersForAnotherParty() {
        var session = invited("Mikkeli", "Mäntyharju");
        var stranger = session.personOf("Mäntyharju").atTasklist();
        var task = session.personOf("Mikkeli").task("answerInvitation");
        var before = Records.now(rows);

        assertThat(stranger.tasksOf(session.invitation("Mikkeli").instance(), "answerInvitation"))
                .isEmpty();
        assertThatThrownBy(() -> stranger.page(task)).hasMessageContaining("404");
        assertThatThrownBy(() -> stranger.saves(task, PartyPerson.yes())).hasMessageContaining("404");
        assertThatThrownBy(() -> stranger.takesOver(task)).hasMessageContaining("404");
        assertThatThrownBy(() -> stranger.submits(task, 1)).isInstanceOf(AssertionError.class);

        assertThat(Records.now(rows).changedSince(before)).isEmpty();
    }

    @Test
    void nobodyAnswersWhenTheSessionHasBegun() {
        var session = invited("Mikkeli");
        var person = session.personOf("Mikkeli");
        clock.moveTo(session.row().startsAt());
        refused(person.atTasklist(), because("answer.sessionBegun"), person::comes);
        clock.passes(session.day());
        assertThatThrownBy(person::comes).as("no such task").isInstanceOf(AssertionError.class);
    }

    @Test
    void aDraftThatAColleagueChangedUnderneathIsNotHandedIn() {
        var session = invited("Mikkeli");
        var person = session.personOf("Mikkeli").atTasklist();
        var task = session.personOf("Mikkeli").task("answerInvitation");
        person.takes(task);
        var version = person.saves(task, PartyPerson.yes());
        var colleague = session.colleagueOf("Mikkeli").atTasklist();
        colleague.takesOver(task);
        colleague.saves(task, PartyPerson.no("Toisin päätettiin"));

        refused(person, because("draft.changed"), () -> person.submits(task, version));
        assertThat(session.invitation("Mikkeli").answer()).isNull();
    }

    @Test
    void aPlanThatAColleagueChangedUnderneathIsNotConfirmed() {
        var round = coordinator.opensRound("Etelä-Savo", 2027);
        var first = scenario.coordinatorOf(round.host());
        var task = first.taskOf(round.instance().getId(), "planTheRound");
        first.takes(task);
        var version = first.saves(task, coordinator.oneSession(round, Scenario.DAY, "Mikkeli"));
        scenario.secondCoordinatorOf(round.host()).saves(task, coordinator.oneSession(round, Scenario.DAY, "Juva"));

        refused(first, because("draft.changed"), () -> first.submits(task, version));
        assertThat(round.instance()).isWaitingAt(findId("Plan the round"));
    }

    /** Refused in Finnish and in Swedish, and everything is as it was. */
    private void refused(Person person, Because why, ThrowingCallable tried) {
        var before = Records.now(rows);
        for (var language : new String[] {"sv", "fi"}) {
            person.reads(language);
            why.when(language, tried);
        }
        assertThat(Records.now(rows).changedSince(before)).isEmpty();
    }

    private OpenedSession invited(String... parties) {
        var session = coordinator.opensRoundWithOneSession("Etelä-Savo", Scenario.DAY, parties);
        clock.passes(session.invitationOn());
        return session;
    }

    private static Arguments plan(String what, Because why, Consumer<ObjectNode> typed) {
        return arguments(what, why, typed);
    }

    private static Arguments session(String what, Because why, Consumer<ObjectNode> typed) {
        return arguments(what, because("plan.ofSession", 1, why), (Consumer<ObjectNode>)
                plan -> typed.accept((ObjectNode) plan.at("/sessions/0")));
    }

    private static Consumer<ObjectNode> on(String day) {
        return typed -> typed.put("date", day);
    }

    private static Arguments answer(String what, Because why, Consumer<ObjectNode> typed) {
        return arguments(what, why, typed);
    }

    private static Consumer<ObjectNode> person(Consumer<ObjectNode> typed) {
        return answer -> typed.accept((ObjectNode) answer.at("/representatives/0"));
    }

    private static Arguments action(String what, Because why, Consumer<ObjectNode> typed) {
        return arguments(what, why, typed);
    }

    private static Consumer<ObjectNode> onBehalf(Consumer<ObjectNode> typed) {
        return action -> {
            action.put("action", "ANSWER_FOR_PARTY").put("party", "kunta-491").put("channel", "PHONE");
            action.put("receivedOn", "2027-01-20").put("saidBy", "sihteeri");
            PartyPerson.yes().accept(action.putObject("answer"));
            typed.accept(action);
        };
    }

    private static Arguments record(String what, Because why, Consumer<ObjectNode> typed) {
        return arguments(what, why, typed);
    }

    private static Because ofLine(Because why) {
        return because("session.ofLine", 2, why);
    }

    private static Because ofLine(Name party, Because why) {
        return because("session.ofLineOf", 2, party, why);
    }

    private static Consumer<ObjectNode> line(Consumer<ObjectNode> typed) {
        return record -> typed.accept((ObjectNode) record.at("/attendance/1"));
    }

    private static Consumer<ObjectNode> measure(Consumer<ObjectNode> typed) {
        return record -> typed.accept(record.putArray("measures").addObject().put("text", "Jotain"));
    }
}
