package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.WebUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever reads the history of her host's tasks reads nothing of what administrators did with people. */
@NeuvotteluTest
class OperationLogTest {
    private static final String ADMINISTRATOR = "yllapitaja.loki";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Rights rights;

    @Autowired
    TestPeople people;

    @BeforeEach
    void somethingWasDoneAtTwoHostsAndWithPeople() {
        people.administrator(ADMINISTRATOR);
        people.coordinator("koordinaattori.loki", "hva-17");
        people.supervisor("valvoja.loki", "hva-17");
        people.nationalSupervisor("valvoja.valtakunta.loki");
        people.member("vaasa.loki", "kunta-905", "hva-17");
        people.member("espoo.loki", "kunta-049", "hva-03");
        people.newcomer("karkkila.loki", "kunta-224");
        engine.getRepositoryService()
                .createDeployment()
                .enableDuplicateFiltering(true)
                .name("operationLogTest")
                .addModelInstance(
                        "operationLogTest.bpmn",
                        Bpmn.createExecutableProcess("operationLogTest")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("doSomething")
                                .camundaCandidateGroups("kunta-905, kunta-049")
                                .endEvent()
                                .done())
                .deploy();
        rights.putInPlace();
        claimed("hva-17", "vaasa.loki");
        claimed("hva-03", "espoo.loki");
        people.acts(ADMINISTRATOR);
        engine.getIdentityService().createMembership("espoo.loki", "kunta-224");
        people.nobodyActs();
    }

    @AfterEach
    void nothingIsLeft() {
        people.nothingWasDone();
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("operationLogTest")
                .list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        engine.getIdentityService().deleteUser("espoo.loki");
    }

    @ParameterizedTest
    @ValueSource(strings = {"koordinaattori.loki", "valvoja.loki"})
    void thoseOfAHostReadWhatWasDoneThereAndNothingElse(String who) {
        assertThat(read(who))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getTenantId()).isEqualTo("hva-17"))
                .extracting(UserOperationLogEntry::getCategory)
                .doesNotContain(UserOperationLogEntry.CATEGORY_ADMIN);
        var browser = WebUser.of(port, who, TestPeople.PASSWORD);
        assertThat(browser.get("/camunda/api/engine/engine/default/history/user-operation")
                        .body())
                .doesNotContain("espoo.loki", ADMINISTRATOR, "kunta-224");
    }

    @Test
    void nobodyElseReadsOfPeopleEither() {
        assertThat(read("valvoja.valtakunta.loki"))
                .extracting(UserOperationLogEntry::getCategory)
                .doesNotContain(UserOperationLogEntry.CATEGORY_ADMIN);
        assertThat(Stream.of("vaasa.loki", "espoo.loki", ADMINISTRATOR).flatMap(who -> read(who).stream()))
                .isEmpty();
    }

    private List<UserOperationLogEntry> read(String who) {
        people.acts(who);
        try {
            return engine.getHistoryService().createUserOperationLogQuery().list();
        } finally {
            people.nobodyActs();
        }
    }

    private void claimed(String host, String by) {
        var instance = engine.getRuntimeService().startProcessInstanceByKey("operationLogTest", Map.of("host", host));
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
        people.acts(by);
        engine.getTaskService().claim(task.getId(), by);
        people.nobodyActs();
    }
}
