package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** record-correction: the record of a session that was held, until its minutes are locked. */
@ScenarioTest
class RecordCorrectionTest {
    private static final Locale FINNISH = new Locale("fi");

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient rows;

    @Test
    void theRecordIsCorrectedWhileItsMinutesAreWritten() {
        var session = recorded();
        assertThat(session.correction()).isWaitingAt(findId("Correct the record"));

        coordinator.correctsRecord(session, draft -> {
            assertThat(draft.get("attendance"))
                    .as("begins with what was recorded")
                    .hasSize(3);
            draft.get("attendance").forEach(line -> {
                if (line.get("party").textValue().equals("kunta-204")) {
                    ((ObjectNode) line).put("presence", "ABSENT");
                }
            });
            draft.withArray("measures")
                    .addObject()
                    .put("text", "Yhteinen suunnitelma")
                    .put("owner", "kunta-140");
        });

        assertThat(session.correction())
                .hasPassed(findId("Record correction"))
                .isWaitingAt(findId("Correct the record"));
        assertThat(scenario.sessions.attended(session.id()))
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("hva-13", "kunta-140");
        assertThat(scenario.sessions.measures(session.id()))
                .singleElement()
                .extracting(one -> one.text())
                .isEqualTo("Yhteinen suunnitelma");

        coordinator.draftsMinutes(session);
        assertThat(session.minutes().reviews())
                .as("whoever was there after all")
                .extracting(one -> one.party().value())
                .containsExactly("kunta-140");
        coordinator.correctsRecord(session, draft -> draft.put("place", "Kirjasto"));
        assertThat(session.row().place()).isEqualTo(TextPair.of("Kirjasto"));
    }

    @Test
    void aWrongCorrectionChangesNothing() {
        var session = recorded();
        var before = Records.now(rows);
        Refused.because("session.heldAlready")
                .when(() -> coordinator.correctsRecord(
                        session, draft -> draft.put("held", false).put("reason", "Ei pidetty")));
        Refused.because("session.approvers")
                .when(() -> coordinator.correctsRecord(
                        session, draft -> draft.put("held", true).putArray("approvers")));
        assertThat(Records.now(rows).changedSince(before)).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidTogether() {
        var session = recorded();
        var before = Records.now(rows);
        assertThatThrownBy(() -> coordinator.correctsRecord(session, draft -> {
                    ((ObjectNode) draft.at("/attendance/0")).put("presence", "MAYBE");
                    ((ObjectNode) draft.at("/attendance/1")).putNull("party");
                    draft.put("to", "08:00").putArray("approvers");
                }))
                .isInstanceOf(Refused.class)
                .message()
                .satisfies(said ->
                        assertThat(said.lines()).hasSize(5).first().asString().startsWith("4 "))
                .contains(Texts.say("refusal.session.endsBeforeStart", FINNISH))
                .contains(", rivi 1 (", Texts.say("refusal.session.presence", FINNISH))
                .contains(Texts.say("refusal.session.ofLine", FINNISH, 2, Texts.say("refusal.session.party", FINNISH)))
                .contains(Texts.say("refusal.session.approvers", FINNISH));
        assertThat(Records.now(rows).changedSince(before)).isEmpty();
    }

    @Test
    void theRecordStaysAsItIsWhileItsMinutesAreBeingApproved() {
        var session = recorded();
        coordinator.bringsMinutesToApproval(session);
        var correction = session.correction().getId();

        Refused.because("record.inApproval")
                .when(() -> coordinator.correctsRecord(session, draft -> draft.put("place", "Kirjasto")));
        assertThat(session.row().place()).isEqualTo(TextPair.of("Kaupungintalo"));
        assertThat(session.correction()).isWaitingAt(findId("Correct the record"));

        var person = coordinator.atTasklist(session.round().host());
        person.handsIn(
                person.tasksOf(session.minutes().id(), "approveMinutes").get(0),
                draft -> draft.put("decision", "RETURN").put("reason", "Paikka on väärin"));
        coordinator.correctsRecord(session, draft -> {
            draft.put("place", "Kirjasto");
            ((ObjectNode) draft.at("/approvers/2")).put("name", "Taina Tarkastaja");
        });
        coordinator.finishesMinutes(session, "APPROVAL");
        assertThat(session.minutes().approvals())
                .as("as the corrected record says")
                .extracting(one -> one.personName())
                .isEqualTo(List.of("Pekka Puheenjohtaja", "Tiina Tarkastaja", "Taina Tarkastaja"));
        coordinator.approvesMinutes(session);

        assertThat(documents.minutesOf(session.id()).orElseThrow().content()).contains("Kirjasto");
        assertThat(session.correction())
                .hasPassed(findId("Minutes locked"), findId("Record final"))
                .isEnded();
        assertThat(person.tasksOf(correction, "correctTheRecord"))
                .as("locked: nothing is left to correct")
                .isEmpty();
    }

    private OpenedSession recorded() {
        var session = coordinator.opensRoundWithOneSession("Pohjois-Savo", Scenario.DAY, "Iisalmi", "Kaavi");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        return session;
    }
}
