package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.letter.LetterKind;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the attack found behind the edge, told once each in words: somebody on the engine's API with her own rights. */
@ScenarioTest
class WaysRoundInsideTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @AfterEach
    void nobodyActs() {
        people.nobodyActs();
    }

    /** A model's step is called like its bean; a variable of that name stood before it when its time came. */
    @Test
    void nobodyStopsTheRemindersOfOthersByAVariableCalledLikeTheStep() {
        var session = inApproval();
        var examiner = session.personOf("Vaasa").atTasklist();
        var task = examiner.taskOf(session.minutes().id(), "approveMinutes");
        var draft = examiner.saves(task, typed -> typed.put("decision", "APPROVE"));

        people.acts(examiner.id());
        scenario.engine
                .getTaskService()
                .complete(task.get("id").textValue(), Map.of("draft", draft, "remindApprover", "x"));
        people.nobodyActs();
        clock.passes(clock.today().plusDays(10));

        assertThat(session.minutes().letters(LetterKind.APPROVAL_REMINDER)).isNotEmpty();
    }

    /** The chair's answer is the chair's, however many seats she says are done. */
    @Test
    void oneApproverDoesNotApproveForAll() {
        var session = inApproval();
        var examiner = session.personOf("Vaasa").atTasklist();
        var task = examiner.taskOf(session.minutes().id(), "approveMinutes");
        var draft = examiner.saves(task, typed -> typed.put("decision", "APPROVE"));

        people.acts(examiner.id());
        scenario.engine
                .getTaskService()
                .complete(
                        task.get("id").textValue(),
                        Map.of(
                                "draft", draft,
                                "nrOfCompletedInstances", 3,
                                "nrOfActiveInstances", 0,
                                "nrOfInstances", 1,
                                "loopCounter", 0,
                                "approvers", 1));
        people.nobodyActs();
        clock.runDue();

        assertThat(session.minutes().row().documentId()).isNull();
        assertThat(coordinator
                        .atTasklist(session.round().host())
                        .tasksOf(session.minutes().id(), "approveMinutes"))
                .hasSize(2);
        assertThat(session.minutes().approvals())
                .extracting(approval -> approval.state().name())
                .containsExactly("ASKED", "APPROVED", "ASKED");
    }

    private OpenedSession inApproval() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", Scenario.DAY, "Vaasa");
        clock.passes(session.day());
        coordinator.records(session, draft -> {
            draft.get("attendance").forEach(line -> ((ObjectNode) line).put("presence", "CAME"));
            ((ObjectNode) draft.at("/approvers/1"))
                    .put("party", "kunta-905")
                    .put("userId", session.personOf("Vaasa").atTasklist().id());
        });
        coordinator.draftsMinutes(session);
        session.personOf("Vaasa").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");
        return session;
    }
}
