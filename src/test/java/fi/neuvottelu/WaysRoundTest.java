package fi.neuvottelu;

import static fi.neuvottelu.Attempt.changesNothing;
import static fi.neuvottelu.Attempt.handsIn;
import static fi.neuvottelu.Attempt.starts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.words.TextPair;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody hands in beside the draft of her form never becomes process state: each case was tried on the running
 * product and worked once.
 */
@ScenarioTest
class WaysRoundTest {
    private static final String POHJANMAA = "Pohjanmaa";
    private static final String WEST_UUSIMAA = "Länsi-Uusimaa";

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

    /** S1. */
    @Test
    void aCoordinatorDoesNotCorrectTheRecordOfAnotherHost() {
        var theirs = coordinator.opensRoundWithOneSession(WEST_UUSIMAA, Scenario.DAY, "Espoo");
        var own = recorded("Vaasa");
        coordinator.recordsAllPresentBut(theirs);
        var person = coordinator.atTasklist(own.round().host());
        var task = person.taskOf(own.correction().getId(), "correctTheRecord");

        changesNothing(rows, clock, handsIn(person, task, WaysRoundTest::asOfEspoo, Map.of("session", theirs.id())));

        assertThat(theirs.row().place()).isEqualTo(TextPair.of("Kaupungintalo"));
        assertThat(scenario.sessions.attended(theirs.id()))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("hva-03", "kunta-049");
    }

    /** Nothing in the draft would be wrong, were it the record of the other session. */
    private static void asOfEspoo(ObjectNode draft) {
        draft.put("place", "Kirjasto");
        for (var lines : List.of("attendance", "approvers")) {
            draft.get(lines).forEach(line -> ((ObjectNode) line)
                    .put("party", line.get("party").textValue().equals("kunta-905") ? "kunta-049" : "hva-03"));
        }
    }

    /** S2. */
    @Test
    void aMunicipalityPutsNoTaskIntoTheListOfAnotherHost() {
        var municipality = scenario.memberOf(
                scenario.party(scenario.host(POHJANMAA), "Vaasa"), scenario.host(POHJANMAA), "edustaja");
        var them = scenario.coordinatorOf(scenario.host(WEST_UUSIMAA));

        changesNothing(
                rows,
                clock,
                starts(
                        municipality,
                        "negotiation-request",
                        "Länsi-Uusimaa · Maksakaa heti",
                        "startBeforeActivity answerTheRequest",
                        Map.of(
                                "host", "hva-03",
                                "coordinators", "koordinaattori-hva-03",
                                "replyBy", "2027-02-10T14:00:00Z",
                                "reminder", "2027-02-09T14:00:00Z")));

        assertThat(them.browser()
                        .get(Attempt.ENGINE + "task?taskDefinitionKey=answerTheRequest")
                        .body())
                .isEqualTo("[]");
    }

    /** S3, and the same with every other way of starting elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "health-promotion-negotiation, startBeforeActivity planTheRound",
        "health-promotion-negotiation, startBeforeActivity confirmThePlan",
        "health-promotion-negotiation, startBeforeActivity runTheRound",
        "health-promotion-negotiation, startAfterActivity openRound",
        "health-promotion-negotiation, startTransition startSessionsToRunTheRound",
        "cooperation-negotiation, startBeforeActivity planTheRound",
        "cooperation-negotiation, startBeforeActivity runTheRound"
    })
    void aCoordinatorBeginsNoRoundOfAnotherHost(String process, String instruction) {
        var them = scenario.coordinatorOf(scenario.host(WEST_UUSIMAA));
        changesNothing(
                rows,
                clock,
                starts(
                        them,
                        process,
                        "HYTE 2027 Pohjanmaa",
                        instruction,
                        Map.of("host", "hva-17", "coordinators", "koordinaattori-hva-17")));
    }

    /** S4. */
    @Test
    void nothingBeginsWithoutItsHost() {
        var person = scenario.coordinatorOf(scenario.host(POHJANMAA));
        var begun = instances();
        changesNothing(
                rows,
                clock,
                starts(person, "duty-record", "x", "startAfterActivity recordTheReport", Map.of("note", "Salaisuus")));
        assertThat(instances()).as("in the history too").isEqualTo(begun);
    }

    /** S5. */
    @Test
    void anExaminerDoesNotTakeTheMinutesOutOfTheCoordinatorsHands() {
        var session = recorded("Vaasa");
        var examiner = session.personOf("Vaasa").atTasklist();
        coordinator.correctsRecord(session, draft -> ((ObjectNode) draft.at("/approvers/1"))
                .put("party", "kunta-905")
                .put("userId", examiner.id()));
        coordinator.bringsMinutesToApproval(session);
        var task = examiner.taskOf(session.minutes().id(), "approveMinutes");
        var returned = handsIn(
                examiner,
                task,
                draft -> draft.put("decision", "RETURN").put("reason", "Korjataan"),
                Map.of("coordinators", "kunta-905"));

        changesNothing(rows, clock, returned);

        examiner.handsIn(task, draft -> draft.put("decision", "RETURN").put("reason", "Korjataan"));
        assertThat(examiner.tasksOf(session.minutes().id(), "finishMinutes")).isEmpty();
        assertThat(coordinator
                        .atTasklist(session.round().host())
                        .tasksOf(session.minutes().id(), "finishMinutes"))
                .hasSize(1);
    }

    /** S6. */
    @Test
    void aCoordinatorDoesNotRedirectTheMailOfAnotherHost() {
        var espoo = scenario.party(scenario.host(WEST_UUSIMAA), "Espoo");
        var own = coordinator.opensRoundWithOneSession(POHJANMAA, Scenario.DAY, "Vaasa");
        mailbox.whileItRefuses(() -> clock.passes(own.invitationOn()));
        var person = coordinator.atTasklist(own.round().host());
        var task = person.taskOf(own.undelivered("Vaasa").getId(), "mendTheAddress");

        changesNothing(
                rows,
                clock,
                handsIn(
                        person,
                        task,
                        draft -> draft.put("way", "ADDRESS").put("email", "kaapattu@evil.example"),
                        Map.of("party", "kunta-049", "host", "hva-03")));

        assertThat(mailboxesOf(espoo.id().value())).doesNotContain("kaapattu@evil.example");
    }

    /** S7. */
    @Test
    void theAnswerOfAMunicipalityStaysItsOwn() {
        var session = invited("Vaasa", "Mustasaari");
        var vaasa = session.personOf("Vaasa");

        changesNothing(
                rows,
                clock,
                handsIn(
                        vaasa.atTasklist(),
                        vaasa.task("answerInvitation"),
                        PartyPerson.yes(),
                        Map.of("party", "kunta-499")));

        vaasa.comes();
        assertThat(vaasa.task("changeAnswer")).isNotNull();
        assertThat(session.personOf("Mustasaari")
                        .atTasklist()
                        .tasksOf(session.invitation("Vaasa").instance(), "changeAnswer"))
                .isEmpty();
    }

    /** S8. */
    @Test
    void theOwnerOfAMeasureStaysItsOwnerAndItsDateStays() {
        var due = LocalDate.of(2027, 9, 10);
        var session = recorded("Vaasa");
        coordinator.correctsRecord(session, draft -> draft.withArray("measures")
                .addObject()
                .put("text", "Kävelyreitti keskustaan")
                .put("owner", "kunta-905")
                .put("dueOn", due.toString()));
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        var owner = session.personOf("Vaasa").atTasklist();
        var task = owner.taskOf(session.measure().row().instance(), "reportOnMeasure");
        changesNothing(
                rows,
                clock,
                handsIn(
                        owner,
                        task,
                        draft -> draft.put("outcome", "PROGRESS").put("text", "Kesken"),
                        Map.of("owner", "kunta-545", "dueBy", "2099-01-01T00:00:00Z")));

        session.measure().reports("Vaasa", "PROGRESS", "Kesken");
        assertThat(owner.taskOf(session.measure().row().instance(), "reportOnMeasure")
                        .get("due")
                        .textValue())
                .startsWith("2027-09-10");
        session.measure().reports("Vaasa", "DONE", null);
        assertThat(session.measure().instance().isEnded()).isTrue();
    }

    private OpenedSession invited(String... parties) {
        var session = coordinator.opensRoundWithOneSession(POHJANMAA, Scenario.DAY, parties);
        clock.passes(session.invitationOn());
        return session;
    }

    private OpenedSession recorded(String party) {
        var session = coordinator.opensRoundWithOneSession(POHJANMAA, Scenario.DAY, party);
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        return session;
    }

    private List<String> mailboxesOf(String party) {
        return rows.sql("select email from contact where party = ?")
                .param(party)
                .query(String.class)
                .list();
    }

    private long instances() {
        return scenario.engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .count();
    }
}
