package fi.neuvottelu.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.engine.Variable;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.people.Hold;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.words.NotHere;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** What a capability brings to its forms: facts and a first draft. */
@NeuvotteluTest
class PagesTest {
    private static final Variable<Long> SESSION = Variable.id("session");

    @Autowired
    Overtaken overtaken;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    AuthorizationService rights;

    @Autowired
    Acting acting;

    @Autowired
    Drafts drafts;

    @Autowired
    Hold hold;

    @Autowired
    UseLog uses;

    @Autowired
    ObjectMapper json;

    @Autowired
    TestPeople people;

    @BeforeEach
    void twoPeople() {
        people.member("sivu.osallistuja", "kunta-905", "hva-17");
        people.coordinator("sivu.koordinaattori", "hva-17");
    }

    @AfterEach
    void nobody() {
        people.nobodyActs();
    }

    record Told(long session, String reader) {}

    record Named(List<String> names) {}

    @Test
    void theFormOfATaskShowsWhatItsCapabilityTells() {
        var model = Bpmn.createExecutableProcess("pagesTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("tellSomething")
                .camundaCandidateGroups("kunta-905")
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance("pagesTest.bpmn", model).deploy();
        var instance = runtime.startProcessInstanceByKey("pagesTest", Map.of("host", "hva-17", "session", 12L));
        var task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
        var endpoint =
                new TaskEndpoint(tasks, rights, acting, drafts, hold, uses, overtaken, json, List.of(new FormPage() {
                    @Override
                    public Set<String> steps() {
                        return Set.of("tellSomething");
                    }

                    @Override
                    public List<Seen> seen(FormTask form) {
                        return Seen.nobody();
                    }

                    @Override
                    public Told facts(FormTask form) {
                        return new Told(form.in(SESSION), acting.requireUser());
                    }

                    @Override
                    public Object firstDraft(FormTask form) {
                        return Map.of("text", "alku");
                    }

                    @Override
                    public String draftKey(FormTask form) {
                        return form.processInstanceId() + "/" + form.executionId() + "/x";
                    }
                }));
        people.acts("sivu.osallistuja");
        var page = endpoint.page(task);
        assertThat(page.facts()).isEqualTo(new Told(12L, "sivu.osallistuja"));
        assertThat(Objects.requireNonNull(page.draft()).content().get("text").textValue())
                .isEqualTo("alku");
        assertThat(endpoint.save(task, body("{\"version\":0,\"content\":{\"text\":\"oma\"}}"))
                        .version())
                .isOne();
        assertThat(Objects.requireNonNull(endpoint.page(task).draft())
                        .content()
                        .get("text")
                        .textValue())
                .isEqualTo("oma");
        assertThat(drafts.read(instance.getId() + "/" + instance.getId() + "/x").version())
                .isOne();
        people.nobodyActs();
        runtime.deleteProcessInstance(instance.getId(), "test");
    }

    @Test
    void whatCannotBeWrittenIntoTheLogOfUseIsNotShown() {
        var model = Bpmn.createExecutableProcess("pagesUseTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("showPeople")
                .camundaCandidateGroups("kunta-905")
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance("pagesUseTest.bpmn", model)
                .deploy();
        var instance = runtime.startProcessInstanceByKey("pagesUseTest", Map.of("host", "hva-17"))
                .getId();
        var endpoint =
                new TaskEndpoint(tasks, rights, acting, drafts, hold, uses, overtaken, json, List.of(new FormPage() {
                    @Override
                    public Set<String> steps() {
                        return Set.of("showPeople");
                    }

                    @Override
                    public List<Seen> seen(FormTask form) {
                        return Seen.several(Seen.What.PEOPLE, "longer than a row can hold ".repeat(9), "hva-17");
                    }

                    @Override
                    public Named facts(FormTask form) {
                        return new Named(List.of("Å. Čech"));
                    }
                }));
        people.acts("sivu.osallistuja");
        assertThatThrownBy(() -> endpoint.page(current(instance).getId()))
                .isInstanceOf(DataIntegrityViolationException.class);
        people.nobodyActs();
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void aStartFormIsForThoseWhoMayStart() {
        var right = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setGroupId(Groups.COORDINATORS);
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId("pagesStartTest");
        right.addPermission(Permissions.READ);
        right.addPermission(Permissions.CREATE_INSTANCE);
        var given = rights.saveAuthorization(right);
        var endpoint = new StartEndpoint(rights, acting, drafts, uses, json, List.of(new StartPage() {
            @Override
            public String process() {
                return "pagesStartTest";
            }

            @Override
            public List<Seen> seen() {
                return Seen.nobody();
            }

            @Override
            public Named facts() {
                return new Named(acting.tenants());
            }
        }));
        var name = UUID.randomUUID();
        people.acts("sivu.osallistuja");
        assertThatThrownBy(() -> endpoint.page("pagesStartTest")).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> endpoint.save("pagesStartTest", name, body("{\"version\":0,\"content\":{}}")))
                .isInstanceOf(NotHere.class);
        people.acts("sivu.koordinaattori");
        assertThat(endpoint.page("pagesStartTest").facts()).isEqualTo(new Named(List.of("hva-17")));
        endpoint.save("pagesStartTest", name, body("{\"version\":0,\"content\":{\"year\":2027}}"));
        assertThat(endpoint.draft("pagesStartTest", name).content().get("year").intValue())
                .isEqualTo(2027);
        assertThat(drafts.take(Drafts.startKey("pagesStartTest", "sivu.koordinaattori", name.toString()), 1)
                        .content())
                .isEqualTo("{\"year\":2027}");
        assertThatThrownBy(() -> endpoint.page("unknown")).isInstanceOf(NotHere.class);
        people.nobodyActs();
        rights.deleteAuthorization(given.getId());
    }

    @Test
    void aCoordinatorWhoseStepLeadsToAnotherHasItAtOnceAndNobodyElseIsGivenOne() {
        var model = Bpmn.createExecutableProcess("goesOnTest")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("byNobody")
                .camundaCandidateGroups(Groups.coordinatorsOf("hva-17"))
                .userTask("herNext")
                .camundaCandidateGroups(Groups.coordinatorsOf("hva-17"))
                .userTask("theirs")
                .camundaCandidateGroups("kunta-905")
                .endEvent()
                .done();
        repository.createDeployment().addModelInstance("goesOnTest.bpmn", model).deploy();
        var instance = runtime.startProcessInstanceByKey("goesOnTest", Map.of("host", "hva-17"))
                .getId();
        assertThat(current(instance).getAssignee()).isNull();
        people.acts("sivu.koordinaattori");
        tasks.complete(current(instance).getId());
        assertThat(current(instance).getAssignee()).isEqualTo("sivu.koordinaattori");
        tasks.complete(current(instance).getId());
        people.nobodyActs();
        assertThat(current(instance).getAssignee()).isNull();
        runtime.deleteProcessInstance(instance, "test");
    }

    private Task current(String instance) {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
