package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fi.neuvottelu.forms.StartPage;
import fi.neuvottelu.minutes.Approval;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * With no edge before it: people on the engine's own API, who set whatever they like. Whose the next task is, and when, is
 * told by the rows all the same.
 */
@ScenarioTest
class SteeredByRowsTest {
    private static final Map<String, Object> FOREIGN = Map.of(
            "coordinators", "kunta-905",
            "party", "kunta-905",
            "owner", "kunta-905",
            "municipality", "kunta-905",
            "host", "hva-17",
            "dueBy", "2099-01-01T00:00:00Z",
            "replyBy", 7,
            "reviewBy", "never");

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestPeople people;

    @Autowired
    List<StartPage> startForms;

    @AfterEach
    void nobodyActs() {
        people.nobodyActs();
    }

    @Test
    void theNextTaskOfAnInvitationStaysItsPartys() {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, "Nokia");
        scenario.clock.passes(session.row().invitationOn());
        var person = session.personOf("Nokia").atTasklist();
        var task = session.personOf("Nokia").task("answerInvitation");
        person.takes(task);

        completes(person, task, person.saves(task, PartyPerson.yes()), FOREIGN);

        var next = taskOf(session.invitation("Nokia").instance(), "changeAnswer");
        assertThat(groupsOf(next)).containsExactly("kunta-536");
        assertThat(session.invitation("Nokia").answer()).isNotNull();
    }

    @Test
    void aMeasureStaysItsOwnersAndItsDayIsTheAgreedOne() {
        var session = over("Pirkanmaa", "Nokia");
        coordinator.records(session, record -> record.putArray("measures")
                .addObject()
                .put("text", "Kävelyreitti")
                .put("owner", "kunta-536")
                .put("dueOn", "2027-09-10"));
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);
        var instance = session.measure().row().instance();
        var before = taskOf(instance, "reportOnMeasure").getDueDate();
        var person = session.personOf("Nokia").atTasklist();
        var task = person.taskOf(instance, "reportOnMeasure");
        person.takes(task);
        var version =
                person.saves(task, draft -> draft.put("outcome", "PROGRESS").put("text", "Alussa"));

        completes(person, task, version, FOREIGN);

        assertThat(groupsOf(taskOf(instance, "reportOnMeasure"))).containsExactly("kunta-536");
        assertThat(taskOf(instance, "reportOnMeasure").getDueDate()).isEqualTo(before);
    }

    /** One seat's word is one seat's, whatever its holder says of the engine's counters; nothing is locked before all have spoken. */
    @Test
    void aSeatEndsNobodyElsesSeat() {
        var session = held("Nokia");
        coordinator.bringsMinutesToApproval(session);
        var person = coordinator.atTasklist(session.round().host());
        var seats = person.tasksOf(session.minutes().id(), "approveMinutes");
        assertThat(seats).hasSize(3);
        var seat = seats.get(1);
        person.takes(seat);
        var version = person.saves(seat, draft -> draft.put("decision", "APPROVE"));

        completes(
                person,
                seat,
                version,
                Map.of(
                        "loopCounter", 0,
                        "nrOfInstances", 1,
                        "nrOfActiveInstances", 1,
                        "nrOfCompletedInstances", 2,
                        "returned", true));

        assertThat(session.minutes().approvals())
                .extracting(Approval::state)
                .filteredOn(Approval.State.ASKED::equals)
                .hasSize(2);
        assertThat(person.tasksOf(session.minutes().id(), "approveMinutes")).hasSize(2);
        assertThat(session.minutes().row().documentId()).isNull();
        coordinator.approvesMinutes(session);
        assertThat(session.minutes().row().documentId()).isNotNull();
    }

    @Test
    void theRecordOfAnotherSessionIsNotCorrected() {
        var foreign = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, "Nokia");
        var own = over("Varsinais-Suomi", "Turku");
        coordinator.recordsAllPresentBut(foreign);
        coordinator.recordsAllPresentBut(own);
        var person = coordinator.atTasklist(own.round().host());
        var task = person.taskOf(own.correction().getId(), "correctTheRecord");
        person.takes(task);
        var version = person.saves(task, record -> record.put("place", "Muualla"));

        completes(person, task, version, Map.of("session", foreign.id(), "host", "hva-08"));

        assertThat(foreign.row().place()).isNotEqualTo(TextPair.of("Muualla"));
        assertThat(own.row().place()).isEqualTo(TextPair.of("Muualla"));
        assertThat(groupsOf(taskOf(own.correction().getId(), "correctTheRecord")))
                .containsExactly("koordinaattori-" + own.round().host().id().value());
    }

    /** Before, after and beside its start; for every step of every model that people start. */
    @Test
    void aProcessThatPeopleStartBeginsAtItsForm() {
        var host = scenario.host("Pirkanmaa");
        var stranger = scenario.coordinatorOf(scenario.host("Varsinais-Suomi"));
        var administrator = scenario.administrator();
        var engine = scenario.engine;
        var before =
                engine.getHistoryService().createHistoricProcessInstanceQuery().count();
        var tried = 0;
        for (var page : startForms) {
            var model = engine.getRepositoryService()
                    .getBpmnModelInstance(engine.getRepositoryService()
                            .createProcessDefinitionQuery()
                            .processDefinitionKey(page.process())
                            .latestVersion()
                            .singleResult()
                            .getId());
            for (var node : model.getModelElementsByType(FlowNode.class)) {
                for (var person : List.of(stranger, administrator)) {
                    people.acts(person.id());
                    var start = engine.getRuntimeService().createProcessInstanceByKey(page.process());
                    assertThatThrownBy(() -> (node instanceof StartEvent
                                            ? start.startAfterActivity(node.getId())
                                            : start.startBeforeActivity(node.getId()))
                                    .businessKey("Muu")
                                    .setVariables(Map.of(
                                            "host", host.id().value(),
                                            "coordinators", "koordinaattori-hva-08",
                                            "draft", "x"))
                                    .execute(true, true))
                            .as(page.process() + " " + node.getId())
                            .isInstanceOf(RuntimeException.class);
                    people.nobodyActs();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(50);
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isEqualTo(before);
    }

    /** A start at the form and at a step besides: twenty tasks for another's coordinators, with one real request. */
    @Test
    void oneStartMakesOneTaskOfAStep() {
        var asker = scenario.memberOf(
                scenario.party(scenario.host("Pirkanmaa"), "Nokia"), scenario.host("Pirkanmaa"), "pyytaja");
        var draft = asker.savesStart("negotiation-request", typed -> typed.put("municipality", "kunta-536")
                .put("text", "Palveluverkosta")
                .put("contactRole", "hallintojohtaja"));
        people.acts(asker.id());
        var start = scenario.engine
                .getRuntimeService()
                .createProcessInstanceByKey("negotiation-request")
                .setVariables(Map.of("host", "hva-08", "draft", draft))
                .startBeforeActivity("negotiationAskedFor")
                .startBeforeActivity("answerTheRequest");
        assertThatThrownBy(() -> start.execute(true, true)).isInstanceOf(Refusal.class);
        people.nobodyActs();
        assertThat(scenario.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("answerTheRequest")
                        .tenantIdIn("hva-08")
                        .count())
                .isZero();
    }

    private OpenedSession held(String party) {
        var session = over("Pirkanmaa", party);
        coordinator.recordsAllPresentBut(session);
        return session;
    }

    private OpenedSession over(String host, String party) {
        var session = coordinator.opensRoundWithOneSession(host, Scenario.DAY, party);
        scenario.clock.passes(session.day());
        return session;
    }

    private void completes(Person person, JsonNode task, int version, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(more);
        variables.put("draft", version);
        people.acts(person.id());
        scenario.engine.getTaskService().complete(task.get("id").textValue(), variables);
        people.nobodyActs();
        scenario.clock.runDue();
    }

    private Task taskOf(String instance, String step) {
        return scenario.engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(step)
                .singleResult();
    }

    private List<String> groupsOf(Task task) {
        return scenario.engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
