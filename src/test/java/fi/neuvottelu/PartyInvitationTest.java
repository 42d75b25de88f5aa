package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import fi.neuvottelu.invitation.Answer;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** party-invitation: one party invited to one session, 612/2021 s. 6(4) and 7(4). */
@ScenarioTest
class PartyInvitationTest {
    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Test
    void aPartyThatComesAnswersYes() {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, "Nokia");
        clock.passes(session.invitationOn());
        assertThat(mailbox.letterTo("Nokia").subject()).startsWith("Kutsu neuvotteluun: HYTE 2027 Pirkanmaa");

        session.personOf("Nokia").comes();

        assertThat(session.invitation("Nokia").answer()).isEqualTo(Answer.YES);
        BpmnAwareTests.assertThat(session.invitationOf("Nokia"))
                .hasPassed(findId("Record answer"))
                .isWaitingAt(findId("Change answer"));
    }
}
