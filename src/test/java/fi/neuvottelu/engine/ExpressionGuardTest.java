package fi.neuvottelu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.people.Acting;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432: an expression in a query is run for whoever sends it. */
@NeuvotteluTest
class ExpressionGuardTest {
    /** Counts each time that a forbidden bean is reached. */
    public static class Target {
        static final AtomicInteger REACHED = new AtomicInteger();

        public String reach() {
            REACHED.incrementAndGet();
            return "reached";
        }
    }

    static final List<String> PAYLOADS = List.of(
            "${T(java.lang.Runtime).getRuntime().exec('id')}",
            "#{T(java.lang.System).exit(1)}",
            "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
            "${''.class.name}",
            "${''['class']}",
            "${\"\".getClass()}",
            "${guardTarget.reach()}",
            "#{guardTarget.reach()}",
            "${guardTarget}",
            "  ${guardTarget.reach()}",
            "a${guardTarget.reach()}b",
            "${currentUser()}${guardTarget.reach()}",
            "${currentUser().concat(guardTarget.reach())}",
            "${currentUser().getClass().forName('java.lang.Runtime')}",
            "${now().getClass().getClassLoader()}",
            "${dateTime().getClass().forName('java.lang.Runtime')}",
            "${dateTime().plusDays(guardTarget.reach())}",
            "${dateTime().plusDays(7).getZone().getClass()}",
            "${dateTime().class}",
            "${execution.getProcessEngineServices()}",
            "${task.execution.processEngine}",
            "${processEngine.getIdentityService().newUser('x')}",
            "${identityService.deleteUser('yllapito')}",
            "${dataSource.getConnection()}",
            "${environment.getProperty('neuvottelu.admin.password')}",
            "${drafts.discard('x')}",
            "${true ? guardTarget.reach() : currentUser()}",
            "${currentUser() == guardTarget.reach()}",
            "${empty guardTarget.reach()}",
            "${[guardTarget.reach()]}",
            "${currentUser()\n.concat(guardTarget.reach())}",
            "${guardTarget\n.reach()}",
            "${currentUserGroups().add(guardTarget.reach())}");

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AuthorizationService rights;

    @Autowired
    Acting acting;

    @Autowired
    ObjectMapper json;

    @Autowired
    ConfigurableListableBeanFactory beans;

    private WebUser participant;
    private WebUser supervisor;

    @BeforeEach
    void aParticipantWithATaskIsLoggedIn() {
        if (!beans.containsSingleton("guardTarget")) {
            beans.registerSingleton("guardTarget", new Target());
            beans.registerSingleton("guardStep", (JavaDelegate) step -> step.setVariable("done", true));
        }
        people.member("vartija.testi", "kunta-905", "hva-17");
        participant = WebUser.of(port, "vartija.testi", TestPeople.PASSWORD);
        people.supervisor("vartija.valvoja", "hva-17");
        supervisor = WebUser.of(port, "vartija.valvoja", TestPeople.PASSWORD);
        Target.REACHED.set(0);
    }

    @ParameterizedTest
    @FieldSource("PAYLOADS")
    void noExpressionOfOnesOwnIsRunInAnOrQuery(String payload) throws Exception {
        for (var field : List.of(
                "assigneeExpression",
                "ownerExpression",
                "candidateGroupsExpression",
                "processInstanceBusinessKeyExpression",
                "dueBeforeExpression",
                "createdAfterExpression")) {
            var query = json.writeValueAsString(Map.of("orQueries", List.of(Map.of(field, payload))));
            assertRefused(supervisor.post("/camunda/api/engine/engine/default/task", query));
            assertRefused(supervisor.post("/camunda/api/engine/engine/default/task/count", query));
        }
    }

    @ParameterizedTest
    @FieldSource("PAYLOADS")
    void noExpressionOfOnesOwnIsRunWhenASharedFilterIsExtended(String payload) throws Exception {
        var filter = filterId("Omat tehtävät / Mina uppgifter / My tasks");
        for (var extension : List.of(
                Map.of("orQueries", List.of(Map.of("assigneeExpression", payload))),
                Map.of("ownerExpression", payload),
                Map.of("candidateGroupsExpression", payload))) {
            assertRefused(participant.post(
                    "/camunda/api/engine/engine/default/filter/" + filter + "/list",
                    json.writeValueAsString(extension)));
        }
    }

    @ParameterizedTest
    @FieldSource("PAYLOADS")
    void noExpressionOfOnesOwnIsRunInOtherQueries(String payload) throws Exception {
        var query = json.writeValueAsString(
                Map.of("assigneeExpression", payload, "orQueries", List.of(Map.of("ownerExpression", payload))));
        assertRefused(supervisor.post("/camunda/api/engine/engine/default/task", query));
        supervisor.post(
                "/camunda/api/engine/engine/default/history/task",
                json.writeValueAsString(Map.of("orQueries", List.of(Map.of("taskAssignee", payload)))));
        assertThat(Target.REACHED).hasValue(0);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Target.REACHED).hasValue(0);
    }

    @Test
    void aParticipantMakesNoFilters() {
        var answer = participant.post(
                "/camunda/api/engine/engine/default/filter/create",
                "{\"resourceType\":\"Task\",\"name\":\"oma\",\"query\":{\"assigneeExpression\":\"${guardTarget.reach()}\"}}");
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void allSharedFiltersAnswerAParticipant() {
        assertThat(filters.createFilterQuery().list()).hasSize(5).allSatisfy(filter -> {
            var answer =
                    participant.post("/camunda/api/engine/engine/default/filter/" + filter.getId() + "/list", "{}");
            assertThat(answer.statusCode()).as(filter.getName() + answer.body()).isEqualTo(200);
        });
    }

    @Test
    void theListOfOnesOwnTasksHoldsThem() {
        var task = tasks.newTask();
        task.setAssignee("vartija.testi");
        tasks.saveTask(task);
        try {
            var answer = participant.post(
                    "/camunda/api/engine/engine/default/filter/" + filterId("Omat tehtävät / Mina uppgifter / My tasks")
                            + "/list",
                    "{}");
            assertThat(answer.body()).contains(task.getId());
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${now()}",
                "${dateTime()}",
                "#{ dateTime().plusDays(7) }",
                "${dateTime().minusWeeks(1).withTimeAtStartOfDay()}",
                "${dateTime().withDayOfWeek(7).plusDays(1).withTimeAtStartOfDay()}",
                "${dateTime().withDayOfMonth(1).plusMonths(1)}"
            })
    void datesNearNowMayBeAskedFor(String expression) {
        assertThat(inAFilter(tasks.createTaskQuery().dueBeforeExpression(expression)))
                .isEmpty();
    }

    @Test
    void whoAsksMayBeAskedFor() {
        var mine = tasks.newTask();
        mine.setAssignee("vartija.testi");
        tasks.saveTask(mine);
        people.acts("vartija.testi");
        try {
            assertThat(inAFilter(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")))
                    .hasSize(1);
            assertThat(inAFilter(tasks.createTaskQuery().taskAssigneeExpression("vartija.testi")))
                    .hasSize(1);
            assertThat(inAFilter(tasks.createTaskQuery()
                            .taskCandidateGroupInExpression("${currentUserGroups()}")
                            .includeAssignedTasks()))
                    .isEmpty();
        } finally {
            people.nobodyActs();
            tasks.deleteTask(mine.getId(), true);
        }
    }

    @Test
    void aModelNamesOurStepsAndItsVariables() {
        deployed("guardAllowed", "${guardStep}", "${answer == 'yes'}");
        var instance = runtime.startProcessInstanceByKey(
                "guardAllowed", Map.of("answer", "yes", "until", "2030-01-01T10:00:00Z"));
        var task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        assertThat(task.getDueDate()).isEqualTo("2030-01-01T10:00:00Z");
        assertThat(runtime.getVariable(instance.getId(), "done")).isEqualTo(true);
        runtime.deleteProcessInstance(instance.getId(), "test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${guardTarget.reach()}",
                "${guardTarget}",
                "${execution.getProcessEngineServices()}",
                "${''.getClass()}",
                "${''.class}",
                "${answer.getClass().forName('java.lang.Runtime')}",
                "${answer.class.name == 'x'}",
                "${execution.id == 'x'}",
                "${dateTime().getClass() == null}",
                "${identityService.newUser('x') == null}"
            })
    void aModelReachesNothingElse(String condition) {
        deployed("guardForbidden", "${guardStep}", condition);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey(
                        "guardForbidden", Map.of("answer", "yes", "until", "2030-01-01T10:00:00Z")))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(Target.REACHED).hasValue(0);
    }

    /** As a stored filter evaluates it, which only the application itself may store here. */
    private List<?> inAFilter(TaskQuery query) {
        var id = acting.asApplication(
                () -> filters.saveFilter(filters.newTaskFilter("testi").setQuery(query))
                        .getId());
        try {
            return acting.user().isPresent() ? mine(id) : filters.list(id);
        } finally {
            acting.asApplication(() -> {
                filters.deleteFilter(id);
                return true;
            });
        }
    }

    private List<?> mine(String filter) {
        acting.asApplication(() -> {
            var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            right.setUserId("vartija.testi");
            right.setResource(Resources.FILTER);
            right.setResourceId(filter);
            right.addPermission(Permissions.READ);
            return rights.saveAuthorization(right);
        });
        return filters.list(filter);
    }

    private void deployed(String key, String step, String condition) {
        var model = Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask()
                .camundaDelegateExpression(step)
                .exclusiveGateway()
                .condition("yes", condition)
                .userTask()
                .camundaDueDate("${until}")
                .moveToLastGateway()
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance(key + ".bpmn", model).deploy();
    }

    private String filterId(String name) {
        return filters.createFilterQuery().filterName(name).singleResult().getId();
    }
}
