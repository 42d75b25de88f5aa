package fi.neuvottelu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.people.Organisations;
import fi.neuvottelu.words.Refusal;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@NeuvotteluTest
class EndpointsTest {
    private static final String ROOT = "/camunda/api/neuvottelu";
    private static final String ONE_LINE = "{\"version\":0,\"content\":{\"text\":\"Hyvää päivää\"}}";

    @LocalServerPort
    int port;

    @Autowired
    TestPeople people;

    @Autowired
    Organisations organisations;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    ObjectMapper json;

    private ProcessInstance instance;
    private String task;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @BeforeEach
    void aTaskOfVaasaAtPohjanmaa() {
        organisations.name("kunta-905", "Vaasa / Vasa");
        people.member("vaasa.yksi", "kunta-905", "hva-17");
        people.member("vaasa.kaksi", "kunta-905", "hva-17");
        people.member("laihia.yksi", "kunta-399", "hva-17");
        people.supervisor("valvoja.yksi", "hva-17");
        people.supervisor("valvoja.toinen", "hva-03");
        if (!beans.containsSingleton("refusingStep")) {
            beans.registerSingleton("refusingStep", (JavaDelegate) step -> {
                throw new Refusal("task.notYours");
            });
        }
        var model = Bpmn.createExecutableProcess("endpointsTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("writeSomething")
                .name("Kirjoita jotakin")
                .camundaCandidateGroups("kunta-905")
                .camundaDueDate("2027-02-01T10:00:00Z")
                .userTask("onePersonsTask")
                .camundaAssignee("vaasa.yksi")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("endpointsTest")
                .addModelInstance("endpointsTest.bpmn", model)
                .deploy();
        instance = runtime.startProcessInstanceByKey("endpointsTest", Map.of("host", "hva-17"));
        task = taskNow();
    }

    @AfterEach
    void nothingIsLeft() {
        people.nobodyActs();
        runtime.deleteProcessInstance(instance.getId(), "test");
    }

    @Test
    void anInstanceBelongsToTheHostInItsVariable() {
        assertThat(instance.getTenantId()).isEqualTo("hva-17");
        var nobodys = runtime.startProcessInstanceByKey("endpointsTest");
        assertThat(nobodys.getTenantId()).isNull();
        runtime.deleteProcessInstance(nobodys.getId(), "test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tasks/x",
                "/start/x",
                "/start/x/draft/7b0c2a3e-0000-4000-8000-000000000000",
                "/tasks/x;y",
                "//tasks/x"
            })
    void whoIsNotLoggedInReadsNothing(String path) {
        var answer = WebUser.anonymous(port).get(ROOT + path);
        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(WebUser.anonymous(port).get(ROOT + "/tasks/" + task).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsNotLoggedInSavesNothing() {
        var browser = WebUser.anonymous(port);
        browser.get(ROOT + "/texts?lang=fi");
        assertThat(browser.put(ROOT + "/tasks/" + task + "/draft", ONE_LINE).statusCode())
                .isEqualTo(401);
        assertThat(browser.post(ROOT + "/tasks/" + task + "/take-over", "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRequestFromAnotherPageSavesNothing() {
        assertThat(login("vaasa.yksi").withoutCsrfToken().put(draft(), ONE_LINE).statusCode())
                .isEqualTo(403);
        assertThat(login("vaasa.yksi")
                        .withoutCsrfToken()
                        .post(ROOT + "/tasks/" + task + "/take-over", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormReadsItsTask() {
        var page = read(login("vaasa.yksi").get(ROOT + "/tasks/" + task).body());
        assertThat(page.at("/task/id").textValue()).isEqualTo(task);
        assertThat(page.at("/task/name").textValue()).isEqualTo("Kirjoita jotakin");
        assertThat(page.at("/task/step").textValue()).isEqualTo("writeSomething");
        assertThat(page.at("/task/due").textValue()).isEqualTo("2027-02-01T10:00:00Z");
        assertThat(page.at("/draft/version").intValue()).isZero();
        assertThat(page.at("/draft/content").isEmpty()).isTrue();
        assertThat(page.at("/facts").isObject()).isTrue();
    }

    @Test
    void aColleagueFindsTheDraftAndNobodyOverwritesIt() {
        assertThat(login("vaasa.yksi").put(draft(), ONE_LINE).body()).isEqualTo("{\"version\":1}");
        var colleague = login("vaasa.kaksi").withLanguageCookie("sv");
        var found = read(colleague.get(ROOT + "/tasks/" + task).body());
        assertThat(found.at("/draft/content/text").textValue()).isEqualTo("Hyvää päivää");
        var late = colleague.put(draft(), ONE_LINE);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(read(late.body()).get("code").intValue()).isEqualTo(Refusal.CODE);
        assertThat(read(late.body()).get("key").textValue()).isEqualTo("draft.changed");
        assertThat(read(late.body()).get("message").textValue()).startsWith("Någon annan har sparat utkastet");
        assertThat(colleague.put(draft(), "{\"version\":1,\"content\":{}}").body())
                .isEqualTo("{\"version\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"version\":0}",
                "{\"version\":\"0\",\"content\":{}}",
                "{\"version\":0,\"content\":\"text\"}",
                "{\"version\":0,\"content\":{\"a\":\"\\u0000\"}}",
                "no json"
            })
    void whatIsNoDraftIsRefused(String body) {
        var answer = login("vaasa.yksi").put(draft(), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(read(answer.body()).get("code").intValue()).isEqualTo(Refusal.CODE);
    }

    @Test
    void aBodyWithoutEndIsNotRead() {
        var answer = login("vaasa.yksi")
                .put(draft(), "{\"version\":0,\"content\":{\"a\":\"" + "x".repeat(1_300_000) + "\"}}");
        assertThat(read(answer.body()).get("key").textValue()).isEqualTo("draft.tooLong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"laihia.yksi", "valvoja.toinen"})
    void othersDoNotLearnThatTheTaskIsThere(String other) {
        var browser = login(other);
        for (var answer : new int[] {
            browser.get(ROOT + "/tasks/" + task).statusCode(),
            browser.get(ROOT + "/tasks/" + UUID.randomUUID()).statusCode(),
            browser.put(draft(), ONE_LINE).statusCode(),
            browser.post(ROOT + "/tasks/" + task + "/take-over", "").statusCode()
        }) {
            assertThat(answer).isEqualTo(404);
        }
    }

    @Test
    void aSupervisorSeesTheTaskWithoutItsDraftAndWritesNothingIntoIt() {
        assertThat(login("vaasa.yksi").put(draft(), ONE_LINE).statusCode()).isEqualTo(200);
        assertThat(login("vaasa.kaksi").get(ROOT + "/tasks/" + task).body()).contains("\"draft\":{\"version\":1,");
        var browser = login("valvoja.yksi");
        var seen = browser.get(ROOT + "/tasks/" + task);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("\"draft\":null");
        assertThat(browser.put(draft(), ONE_LINE).statusCode()).isEqualTo(404);
        assertThat(browser.post(ROOT + "/tasks/" + task + "/take-over", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aColleagueTakesAClaimedTaskOver() {
        people.acts("vaasa.yksi");
        tasks.claim(task, "vaasa.yksi");
        people.nobodyActs();
        var colleague = login("vaasa.kaksi");
        assertThat(colleague
                        .post(ROOT + "/tasks/" + task + "/take-over?from=vaasa.yksi", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("vaasa.kaksi");
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .userId("vaasa.kaksi")
                        .operationType("Claim")
                        .count())
                .isPositive();
    }

    @Test
    void whoeverHasNotSeenThatAColleagueTookItIsAsked() {
        var late = login("vaasa.kaksi");
        assertThat(late.get(ROOT + "/tasks/" + task).body()).contains("\"holder\":null");
        people.acts("vaasa.yksi");
        tasks.claim(task, "vaasa.yksi");
        people.nobodyActs();
        var asked = late.post(ROOT + "/tasks/" + task + "/take-over?from=", "");
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body()).contains("task.takenMeanwhile", "Testi Henkilö");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("vaasa.yksi");
        assertThat(late.get(ROOT + "/tasks/" + task).body()).contains("\"holder\":\"vaasa.yksi\"");
    }

    @Test
    void whoHasATaskGivesItBackToHerOrganisation() {
        people.acts("vaasa.yksi");
        tasks.claim(task, "vaasa.yksi");
        people.nobodyActs();
        assertThat(login("vaasa.kaksi")
                        .post(ROOT + "/tasks/" + task + "/release", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(login("vaasa.yksi")
                        .post(ROOT + "/tasks/" + task + "/release", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
        assertThat(login("vaasa.kaksi").get(ROOT + "/tasks/" + task).body())
                .contains(
                        "\"hold\":{\"by\":null,\"mine\":false,\"organisation\":\"Vaasa / Vasa\",\"open\":true,\"passed\":[],\"holder\":null}");
        assertThat(history.createUserOperationLogQuery()
                        .taskId(task)
                        .userId("vaasa.yksi")
                        .property("assignee")
                        .list())
                .anySatisfy(entry -> assertThat(entry.getNewValue()).isNull());
    }

    @Test
    void theFormSaysInWhoseHandsTheTaskIs() {
        people.acts("vaasa.yksi");
        tasks.claim(task, "vaasa.yksi");
        people.nobodyActs();
        assertThat(login("vaasa.yksi").get(ROOT + "/tasks/" + task).body())
                .contains("\"by\":\"Testi Henkilö\",\"mine\":true,\"organisation\":\"Vaasa / Vasa\",\"open\":true");
        assertThat(login("vaasa.kaksi").get(ROOT + "/tasks/" + task).body())
                .contains("\"by\":\"Testi Henkilö\",\"mine\":false,\"organisation\":\"Vaasa / Vasa\",\"open\":true");
        assertThat(login("valvoja.yksi").get(ROOT + "/tasks/" + task).body())
                .contains("\"by\":\"Testi Henkilö\",\"mine\":false,\"organisation\":\"Vaasa / Vasa\",\"open\":false");
    }

    @Test
    void theTaskOfOneNamedPersonIsNotTakenOver() {
        tasks.complete(task);
        task = taskNow();
        assertThat(login("vaasa.yksi")
                        .post(ROOT + "/tasks/" + task + "/take-over", "")
                        .statusCode())
                .isEqualTo(400);
        assertThat(login("vaasa.kaksi")
                        .post(ROOT + "/tasks/" + task + "/take-over", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(login("vaasa.yksi")
                        .post(ROOT + "/tasks/" + task + "/release", "")
                        .body())
                .contains("task.onlyYours");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo("vaasa.yksi");
    }

    @Test
    void whoMayNotStartAProcessIsNotToldOfIt() {
        var browser = login("vaasa.yksi");
        assertThat(browser.get(ROOT + "/start/endpointsTest").statusCode()).isEqualTo(404);
        assertThat(browser.put(ROOT + "/start/endpointsTest/draft/" + UUID.randomUUID(), ONE_LINE)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void labelsAreReadWithoutLoginAndKept() {
        var answer = WebUser.anonymous(port).get(ROOT + "/texts?lang=sv");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer.body()).isObject()).isTrue();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(WebUser.anonymous(port)
                        .get(ROOT + "/texts?lang=sv&of=cockpit")
                        .body())
                .as("what this installation sets")
                .contains("Högst 60 dagar kvar (fullmäktigeperiod 180)");
        assertThat(WebUser.anonymous(port).get(ROOT + "/texts?lang=../x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDemosClockIsNotHere() {
        var browser = login("vaasa.yksi");
        assertThat(browser.get(ROOT + "/demo/clock").statusCode()).isEqualTo(404);
        assertThat(browser.post(ROOT + "/demo/clock/next-day", "").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Joku",
        "'', 'sv-FI,sv;q=0.9,en;q=0.8', Någon",
        "'', 'de-DE,de;q=0.9', Joku",
        "'', 'de,en-GB;q=0.5', Somebody",
        "en, 'sv', Somebody",
        "fi, 'en', Joku",
        "xx, 'sv', Någon",
        "'', '*', Joku",
        "'', ';;;=', Joku"
    })
    void aRefusalSpeaksTheLanguageOfItsReader(String chosen, String browsers, String begins) {
        var browser = login("vaasa.yksi").withAcceptLanguage(browsers);
        if (!chosen.isEmpty()) {
            browser.withLanguageCookie(chosen);
        }
        var answer = browser.put(draft(), "{\"version\":99,\"content\":{}}");
        assertThat(read(answer.body()).get("message").textValue()).startsWith(begins);
    }

    /** The web apps' own API: a delegate of ours refuses in the transaction of the task. */
    @Test
    void alsoTheEnginesOwnAnswersSpeakIt() {
        var model = Bpmn.createExecutableProcess("refusesTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask()
                .camundaAssignee("vaasa.yksi")
                .serviceTask()
                .camundaDelegateExpression("${refusingStep}")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("refusesTest.bpmn", model)
                .deploy();
        var started = runtime.startProcessInstanceByKey("refusesTest");
        var refused = tasks.createTaskQuery()
                .processInstanceId(started.getId())
                .singleResult()
                .getId();
        var answer = login("vaasa.yksi")
                .withLanguageCookie("sv")
                .post("/camunda/api/engine/engine/default/task/" + refused + "/submit-form", "{\"variables\":{}}");
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(read(answer.body()).get("code").intValue()).isEqualTo(Refusal.CODE);
        assertThat(read(answer.body()).get("message").textValue()).contains("Endast en företrädare");
        runtime.deleteProcessInstance(started.getId(), "test");
    }

    private String draft() {
        return ROOT + "/tasks/" + task + "/draft";
    }

    private String taskNow() {
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    private WebUser login(String user) {
        return WebUser.of(port, user, TestPeople.PASSWORD);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(body, notJson);
        }
    }
}
