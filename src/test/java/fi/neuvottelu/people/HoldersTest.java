package fi.neuvottelu.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who held a task stands in rows of ours, whichever way it passed on; what somebody writes beside it is no holder. */
@NeuvotteluTest
class HoldersTest {
    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService accounts;

    @Autowired
    JdbcClient rows;

    @Autowired
    Hold hold;

    @Autowired
    Handover handover;

    @Autowired
    Holders holders;

    @Autowired
    CarriedHolders carried;

    @Autowired
    TestPeople people;

    private String instance;

    @BeforeEach
    void aTaskOfVaasa() {
        for (var name : new String[] {"Aino", "Eino"}) {
            people.member(id(name), "kunta-905", "hva-17");
            var account = accounts.createUserQuery().userId(id(name)).singleResult();
            account.setFirstName(name);
            account.setLastName("Haltija");
            accounts.saveUser(account);
        }
        people.supervisor("haltija.valvoja", "hva-17");
        var model = Bpmn.createExecutableProcess("holdersTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("holdSomething")
                .camundaCandidateGroups("kunta-905")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .enableDuplicateFiltering(false)
                .addModelInstance("holdersTest.bpmn", model)
                .deploy();
        instance = runtime.startProcessInstanceByKey("holdersTest", Map.of("host", "hva-17"))
                .getId();
    }

    @AfterEach
    void gone() {
        people.nobodyActs();
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void everyWayToAnotherHolderLeavesARow() {
        people.acts(id("Aino"));
        tasks.claim(task().getId(), id("Aino"));
        people.acts(id("Eino"));
        hold.take(task(), task().getAssignee());
        assertThat(hold.of(task()).passed()).containsExactly("Aino Haltija → Eino Haltija");
        hold.release(task());
        people.nobodyActs();
        handover.pass(task(), id("Aino"), null, "Sijaisuus");

        assertThat(holders.of(task().getId()))
                .extracting(Holders.Change::former, Holders.Change::holder, Holders.Change::passedBy)
                .containsExactly(
                        row(null, id("Aino"), id("Aino")),
                        row(id("Aino"), null, id("Eino")),
                        row(null, id("Eino"), id("Eino")),
                        row(id("Eino"), null, id("Eino")),
                        row(null, id("Aino"), null));
        assertThat(holders.of(task().getId()).get(4).why()).isEqualTo("Sijaisuus");
        assertThat(hold.of(task()).passed())
                .containsExactly("Aino Haltija → Eino Haltija", "Eino Haltija → Aino Haltija");
    }

    @Test
    void aCommentIsNoHolder() {
        people.acts("haltija.valvoja");
        tasks.createComment(task().getId(), instance, id("Aino") + " → " + id("Eino"));
        people.nobodyActs();
        assertThat(hold.of(task()).passed()).isEmpty();
    }

    @Test
    void whatWasKeptAsCommentsIsCarriedOverOnce() {
        people.acts(id("Aino"));
        tasks.claim(task().getId(), id("Aino"));
        people.acts(id("Eino"));
        tasks.createComment(task().getId(), instance, id("Aino") + " → " + id("Eino"));
        tasks.createComment(task().getId(), instance, "ei.ketaan → " + id("Eino"));
        tasks.createComment(task().getId(), instance, "Katso " + id("Aino") + " → " + id("Eino"));
        people.nobodyActs();
        rows.sql("delete from task_holder where task_id = ?")
                .param(task().getId())
                .update();

        carried.once();
        assertThat(holders.of(task().getId())).as("it was done at the start").isEmpty();
        carried.carry();

        assertThat(holders.of(task().getId()))
                .extracting(Holders.Change::former, Holders.Change::holder, Holders.Change::passedBy)
                .containsExactly(
                        row(null, id("Aino"), null),
                        row(id("Aino"), id("Eino"), id("Eino")),
                        row(id("Eino"), id("Aino"), null));
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private static String id(String name) {
        return "haltija." + name.toLowerCase(Locale.ROOT);
    }

    private static Tuple row(@Nullable String former, @Nullable String holder, @Nullable String by) {
        return tuple(former, holder, by);
    }
}
