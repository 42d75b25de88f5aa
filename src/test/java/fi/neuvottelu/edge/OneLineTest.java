package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import fi.neuvottelu.words.Refusal;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Case D15: what the log says of a refusal, and of a fault. */
@NeuvotteluTest
@ExtendWith(OutputCaptureExtension.class)
class OneLineTest {
    private static final String TYPED = "Kirjoitettu salaisuus";

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
    ConfigurableListableBeanFactory beans;

    private String instance = "";
    private WebUser member;

    @BeforeEach
    void aStepThatRefusesAndOneThatIsBroken() {
        if (!beans.containsSingleton("oneLineRefuses")) {
            beans.registerSingleton("oneLineRefuses", (JavaDelegate) step -> {
                throw new Refusal("draft.tooLong", TYPED);
            });
            beans.registerSingleton("oneLineIsBroken", (JavaDelegate) step -> {
                throw new IllegalStateException("broken on purpose");
            });
        }
        people.member("rivi.vaasa", "kunta-905", "hva-17");
        member = WebUser.of(port, "rivi.vaasa", TestPeople.PASSWORD).withLanguageCookie("en");
    }

    @AfterEach
    void nothingIsLeft() {
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void aRefusalIsOneLineWithoutWhatWasTyped(CapturedOutput log) {
        var answer = handIn("oneLineRefuses");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":" + Refusal.CODE, TYPED);
        assertThat(log.getAll()).doesNotContain(TYPED, "Refusal", "\tat ", instance);
        assertThat(log.getAll().lines().filter(line -> line.contains(" 400 POST")))
                .hasSizeLessThan(2)
                .allMatch(line -> line.endsWith(" 400 POST /engine/engine/default/task/{id}/submit-form")
                        || line.contains("since it was told"));
    }

    @Test
    void aFaultKeepsItsTraceAndTellsTheAskerNothing(CapturedOutput log) {
        var answer = handIn("oneLineIsBroken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("Something went wrong").doesNotContain("broken on purpose", "Exception");
        assertThat(log.getAll()).contains("broken on purpose", "\tat fi.neuvottelu.edge.OneLineTest");
        assertThat(log.getAll().lines().filter(line -> line.contains("ENGINE-REST-HTTP500")))
                .as("told once")
                .hasSize(1);
    }

    @Test
    void whatOurEndpointsRefuseIsOneLineToo(CapturedOutput log) {
        instance = started("oneLineRefuses");
        var answer = member.put(
                "/camunda/api/neuvottelu/tasks/" + task() + "/draft",
                "{\"version\":0,\"content\":{\"a\":\"" + TYPED + "\\u0000\"}}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(member.get("/camunda/api/neuvottelu/duties/one?code=" + TYPED.replace(' ', '+'))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(member.get("/camunda/api/neuvottelu/rounds/salaisuus/proposal")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(log.getAll()).doesNotContain(TYPED, "salaisuus", "\tat ");
    }

    private HttpResponse<String> handIn(String step) {
        instance = started(step);
        return member.post("/camunda/api/engine/engine/default/task/" + task() + "/submit-form", "{\"variables\":{}}");
    }

    private String started(String step) {
        var model = Bpmn.createExecutableProcess("oneLine-" + step)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("writeSomething")
                .camundaCandidateGroups("kunta-905")
                .serviceTask("record")
                .camundaDelegateExpression("${" + step + "}")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("oneLine-" + step)
                .addModelInstance(step + ".bpmn", model)
                .deploy();
        return runtime.startProcessInstanceByKey("oneLine-" + step, Map.of("host", "hva-17"))
                .getId();
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }
}
