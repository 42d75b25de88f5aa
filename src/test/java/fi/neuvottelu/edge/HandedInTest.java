package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.words.Refusal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cases S1-S9 at the door: with a form comes what the form sends, and nothing else. */
@NeuvotteluTest
@ExtendWith(OutputCaptureExtension.class)
class HandedInTest {
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ObjectMapper json;

    private ProcessInstance instance;
    private String task;
    private WebUser member;
    private WebUser coordinator;

    @BeforeEach
    void aTaskOfVaasa() {
        people.member("ovi.vaasa", "kunta-905", "hva-17");
        people.coordinator("ovi.koordinaattori", "hva-17");
        var model = Bpmn.createExecutableProcess("handedInTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("writeSomething")
                .camundaCandidateGroups("kunta-905")
                .userTask("next")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("handedInTest")
                .addModelInstance("handedInTest.bpmn", model)
                .deploy();
        instance = runtime.startProcessInstanceByKey("handedInTest", Map.of("host", "hva-17", "party", "kunta-905"));
        task = taskNow().getId();
        member = WebUser.of(port, "ovi.vaasa", TestPeople.PASSWORD).withLanguageCookie("en");
        coordinator =
                WebUser.of(port, "ovi.koordinaattori", TestPeople.PASSWORD).withLanguageCookie("sv");
    }

    @AfterEach
    void nothingIsLeft() {
        if (runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.getId())
                        .count()
                > 0) {
            runtime.deleteProcessInstance(instance.getId(), "test");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"draft\":{\"type\":\"Integer\",\"value\":1}}",
                "{\"draft\":{\"type\":\"Integer\",\"value\":1,\"valueInfo\":{}}}",
                "{}"
            })
    void aTaskTakesTheDraftsVersion(String variables) {
        assertThat(member.post(ENGINE + "task/" + task + "/submit-form", "{\"variables\":" + variables + "}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(taskNow().getTaskDefinitionKey()).isEqualTo("next");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"party\":{\"type\":\"String\",\"value\":\"kunta-499\"}",
                "\"host\":{\"type\":\"String\",\"value\":\"hva-03\"}",
                "\"session\":{\"type\":\"Long\",\"value\":7}",
                "\"coordinators\":{\"value\":\"kunta-905\"}",
                "\"onBehalf\":{\"type\":\"Boolean\",\"value\":true}",
                "\"draft\":{\"type\":\"String\",\"value\":\"1\"}",
                "\"draft\":{\"type\":\"Long\",\"value\":1}",
                "\"draft\":{\"value\":1}",
                "\"draft\":{\"type\":\"Null\",\"value\":null}",
                "\"draft\":{\"type\":\"Integer\",\"value\":1,\"valueInfo\":{\"transient\":true}}",
                "\"draft\":{\"type\":\"Json\",\"value\":\"{}\"}",
                "\"draft\":{\"type\":\"Object\",\"value\":\"1\",\"valueInfo\":{\"objectTypeName\":\"java.lang.Integer\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
                "\"draft\":{\"type\":\"File\",\"value\":\"AAAA\",\"valueInfo\":{\"filename\":\"x\"}}",
                "\"Draft\":{\"type\":\"Integer\",\"value\":1}",
                "\"\":{\"type\":\"Integer\",\"value\":1}"
            })
    void everyOtherVariableIsRefused(String variable, CapturedOutput log) {
        var answer = member.post(ENGINE + "task/" + task + "/submit-form", "{\"variables\":{" + variable + "}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(taskNow().getId()).isEqualTo(task);
        assertThat(runtime.getVariables(instance.getId())).isEqualTo(Map.of("host", "hva-17", "party", "kunta-905"));
        assertThat(log.getAll().lines().filter(line -> line.contains("\tat "))).isEmpty();
    }

    private record Nothing() {}

    /** The one place where a page says that its form sends more. */
    @Test
    void aPageThatNeedsMoreNamesIt() throws NoSuchMethodException {
        var page = new FormPage() {
            @Override
            public Set<String> steps() {
                return Set.of("writeSomething");
            }

            @Override
            public Record facts(FormTask shown) {
                return new Nothing();
            }

            @Override
            public List<Seen> seen(FormTask shown) {
                return Seen.nobody();
            }

            @Override
            public Map<String, ValueType> variables() {
                return Map.of("draft", ValueType.INTEGER, "reason", ValueType.STRING);
            }
        };
        var submit = FormService.class.getMethod("submitTaskForm", String.class, Map.class);
        var more = Variables.createVariables().putValueTyped("reason", Variables.stringValue("x"));
        var variables = new FormVariables(tasks, repository, List.of(page), List.of());
        assertThatCode(() -> variables.check(submit, new Object[] {task, more})).doesNotThrowAnyException();
        var others = new FormVariables(tasks, repository, List.of(), List.of());
        assertThatThrownBy(() -> others.check(submit, new Object[] {task, more}))
                .isInstanceOf(Refusal.class);
        var wrong = Variables.createVariables().putValueTyped("reason", Variables.integerValue(1));
        assertThatThrownBy(() -> variables.check(submit, new Object[] {task, wrong}))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theRefusalIsSaidInTheReadersLanguage() {
        var answer = read(member.post(
                        ENGINE + "task/" + task + "/submit-form",
                        "{\"variables\":{\"party\":{\"type\":\"String\",\"value\":\"kunta-499\"}}}")
                .body());
        assertThat(answer.get("code").intValue()).isEqualTo(Refusal.CODE);
        assertThat(answer.get("message").textValue()).startsWith("Something came with the form");
        var start = read(
                starts("{\"party\":{\"type\":\"String\",\"value\":\"x\"}}", "").body());
        assertThat(start.get("code").intValue()).isEqualTo(Refusal.CODE);
        assertThat(start.get("message").textValue()).startsWith("Med formuläret kom");
    }

    @Test
    void whatATaskHoldsIsNotToldWhenItIsDone() {
        assertThat(member.post(
                                ENGINE + "task/" + task + "/submit-form",
                                "{\"variables\":{},\"withVariablesInReturn\":true}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(taskNow().getId()).isEqualTo(task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"coordinators\":{\"type\":\"String\",\"value\":\"koordinaattori-hva-03\"}",
                "\"draft\":{\"type\":\"Integer\",\"value\":1}",
                "\"host\":{\"type\":\"Object\",\"value\":\"hva-17\"}"
            })
    void aStartTakesDraftAndHostOnly(String variable) {
        var before = runtime.createProcessInstanceQuery().count();
        assertThat(starts("{" + variable + "}", "").statusCode()).isEqualTo(400);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void aBusinessKeyIsOursToGive() {
        var before = runtime.createProcessInstanceQuery().count();
        assertThat(starts("{}", ",\"businessKey\":\"mine\"").statusCode()).isEqualTo(400);
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    /** Cases S2-S4. */
    @Test
    void nobodyStartsInTheMiddle() {
        var before = runtime.createProcessInstanceQuery().count();
        var middle = """
                {"variables":{"host":{"type":"String","value":"hva-17"}},"businessKey":"x",
                 "startInstructions":[{"type":"startBeforeActivity","activityId":"runTheRound"}]}""";
        for (var way : new String[] {"start", "submit-form"}) {
            assertThat(coordinator
                            .post(ENGINE + "process-definition/key/import-contacts/" + way, middle)
                            .statusCode())
                    .isIn(400, 404);
            assertThat(coordinator
                            .post(ENGINE + "process-definition/" + definition() + "/" + way, middle)
                            .statusCode())
                    .isIn(400, 404);
        }
        assertThat(runtime.createProcessInstanceQuery().count()).isEqualTo(before);
    }

    /** Case S12: one answer, and one line at most. */
    @Test
    void aTaskOfOthersIsAnsweredAsOneThatIsNot(CapturedOutput log) {
        people.member("ovi.espoo", "kunta-049", "hva-03");
        var other = WebUser.of(port, "ovi.espoo", TestPeople.PASSWORD);
        for (var way : new String[] {"", "/form", "/form-variables", "/identity-links"}) {
            var foreign = other.get(ENGINE + "task/" + task + way);
            var unknown = other.get(ENGINE + "task/" + UUID.randomUUID() + way);
            assertThat(foreign.statusCode()).as(way).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(unknown.body());
        }
        for (var way : new String[] {"/submit-form", "/claim"}) {
            var body = way.equals("/claim") ? "{\"userId\":\"ovi.espoo\"}" : "{\"variables\":{}}";
            var foreign = other.post(ENGINE + "task/" + task + way, body);
            var unknown = other.post(ENGINE + "task/" + UUID.randomUUID() + way, body);
            assertThat(foreign.statusCode()).as(way).isEqualTo(404);
            assertThat(foreign.body()).isEqualTo(unknown.body());
        }
        assertThat(log.getAll()).doesNotContain("\tat ", task, "ovi.espoo");
        assertThat(log.getAll().lines().filter(line -> line.contains("RefusedCalls")))
                .hasSizeLessThan(10)
                .allMatch(line -> line.matches(".* 404 (GET|POST) /engine/engine/default/task/\\{id}\\S*( .*)?"));
    }

    private HttpResponse<String> starts(String variables, String more) {
        return coordinator.post(
                ENGINE + "process-definition/" + definition() + "/submit-form",
                "{\"variables\":" + variables + more + "}");
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("import-contacts")
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Task taskNow() {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(body, notJson);
        }
    }
}
