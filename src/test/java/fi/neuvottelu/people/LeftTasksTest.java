package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever leaves works on nothing more, also where the engine would have let her. */
@NeuvotteluTest
class LeftTasksTest {
    private static final String ADMINISTRATOR = "yllapitaja.lahto";
    private static final String LEAVES = "vaasa.lahtija";
    private static final String STAYS = "vaasa.jaaja";

    @Autowired
    ProcessEngine engine;

    @Autowired
    WebAccounts accounts;

    @Autowired
    Rights rights;

    @Autowired
    TestPeople people;

    private Task task;

    @BeforeEach
    void sheHoldsATaskOfVaasa() {
        people.administrator(ADMINISTRATOR);
        people.member(LEAVES, "kunta-905", "hva-17");
        people.member(STAYS, "kunta-905", "hva-17");
        // Of another municipality too: she stays at the host.
        people.member("korsholm.joku", "kunta-499", "hva-17");
        engine.getIdentityService().createMembership(LEAVES, "kunta-499");
        var model = Bpmn.createExecutableProcess("leftTasksTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("doSomething")
                .camundaCandidateGroups("kunta-905")
                .endEvent()
                .done();
        engine.getRepositoryService()
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("leftTasksTest")
                .addModelInstance("leftTasksTest.bpmn", model)
                .deploy();
        var instance = engine.getRuntimeService().startProcessInstanceByKey("leftTasksTest", Map.of("host", "hva-17"));
        task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        people.acts(LEAVES);
        engine.getTaskService().claim(task.getId(), LEAVES);
        people.nobodyActs();
    }

    @AfterEach
    void nothingIsLeft() {
        people.nothingWasDone();
        engine.getRuntimeService().deleteProcessInstance(task.getProcessInstanceId(), "test");
        List.of(ADMINISTRATOR, LEAVES, STAYS).forEach(engine.getIdentityService()::deleteUser);
    }

    @Test
    void aHolderWorksOnItByTheRightOfHerGroup() {
        people.acts(LEAVES);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isOne();
        people.nobodyActs();
        assertThat(personalRights()).isEmpty();
    }

    @Test
    void takenOutOfTheGroupSheSeesItNoMoreAndItGoesBack() {
        people.acts(ADMINISTRATOR);
        accounts.service().deleteMembership(LEAVES, "kunta-905");

        people.acts(LEAVES);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isZero();
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId()))
                .isInstanceOf(ProcessEngineException.class);
        people.nobodyActs();
        assertThat(holder()).isNull();
    }

    @Test
    void theEngineAloneLetsHerDoNothingEither() {
        engine.getIdentityService().deleteMembership(LEAVES, "kunta-905");

        people.acts(LEAVES);
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId()))
                .isInstanceOf(ProcessEngineException.class);
        people.nobodyActs();
        rights.putInPlace();
        assertThat(holder()).as("at the next start at the latest").isNull();
    }

    @Test
    void leavingAnotherGroupChangesNothing() {
        people.acts(ADMINISTRATOR);
        accounts.service().deleteMembership(LEAVES, "kunta-499");
        people.nobodyActs();
        rights.putInPlace();
        assertThat(holder()).isEqualTo(LEAVES);
    }

    @Test
    void aDeletedAccountLeavesNothingToTheNextOneOfThatName() {
        engine.getTaskService().deleteCandidateGroup(task.getId(), "kunta-905");
        engine.getTaskService().setAssignee(task.getId(), null);
        engine.getTaskService().setAssignee(task.getId(), LEAVES);
        assertThat(personalRights()).as("a task of one named person is hers").hasSize(1);
        people.acts(ADMINISTRATOR);
        accounts.service().deleteUser(LEAVES);
        people.member(LEAVES, "kunta-499", "hva-17");

        people.acts(LEAVES);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .count())
                .isZero();
        assertThatThrownBy(() -> engine.getTaskService().complete(task.getId()))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void whatEarlierVersionsGaveToSinglePersonsGoesAtTheNextStart() {
        var authorizations = engine.getAuthorizationService();
        var own = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        own.setUserId(LEAVES);
        own.setResource(Resources.TASK);
        own.setResourceId(task.getId());
        own.addPermission(TaskPermissions.TASK_WORK);
        authorizations.saveAuthorization(own);
        var herself = authorizations
                .createAuthorizationQuery()
                .userIdIn(LEAVES)
                .resourceType(Resources.USER)
                .singleResult();
        herself.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(herself);

        rights.putInPlace();

        assertThat(personalRights()).isEmpty();
        var now = authorizations
                .createAuthorizationQuery()
                .userIdIn(LEAVES)
                .resourceType(Resources.USER)
                .singleResult();
        assertThat(now.isPermissionGranted(Permissions.READ)).isTrue();
        assertThat(now.isPermissionGranted(Permissions.UPDATE)).isFalse();
        assertThat(now.isPermissionGranted(Permissions.DELETE)).isFalse();
    }

    private List<Authorization> personalRights() {
        return engine.getAuthorizationService()
                .createAuthorizationQuery()
                .userIdIn(LEAVES)
                .resourceType(Resources.TASK)
                .list();
    }

    private String holder() {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getAssignee();
    }
}
