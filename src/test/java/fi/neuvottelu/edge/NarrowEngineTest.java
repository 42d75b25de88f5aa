package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.NeuvotteluTest;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine as the web apps' API has it in hand. */
@NeuvotteluTest
class NarrowEngineTest {
    @Autowired
    ProcessEngine whole;

    @Autowired
    NarrowEngine narrow;

    @Autowired
    ServletContext context;

    @Test
    void theWebAppsFindOursFirst() {
        assertThat(ServiceLoader.load(ProcessEngineProvider.class).iterator().next())
                .isInstanceOf(NarrowEngineProvider.class);
    }

    /** They leave a servlet of that name alone only if it is there before they come. */
    @Test
    void theWebAppsServletsAnswerAsWeDo() {
        assertThat(List.of("Engine Api", "Cockpit Api"))
                .extracting(name -> context.getServletRegistration(name).getInitParameter("jakarta.ws.rs.Application"))
                .containsExactly(Faults.EngineApi.class.getName(), Faults.CockpitApi.class.getName());
    }

    @Test
    void onlyACallOfTheApiHasIt() throws Exception {
        var provider = new NarrowEngineProvider();
        assertThat(provider.getProcessEngine("default")).isSameAs(whole);
        narrow.serves(() -> {
            assertThat(provider.getProcessEngine("default")).isNotSameAs(whole);
            assertThat(provider.getDefaultProcessEngine()).isNotSameAs(whole);
            assertThat(provider.getProcessEngine("another")).isNull();
        });
        assertThat(provider.getProcessEngine("default")).isSameAs(whole);
    }

    @Test
    void whatIsNotForPagesIsNotThere() throws Exception {
        narrow.serves(() -> {
            var engine = Objects.requireNonNull(NarrowEngine.serving());
            var runtime = engine.getRuntimeService();
            var tasks = engine.getTaskService();
            assertThat(runtime.createProcessInstanceQuery().count()).isNotNegative();
            Stream.<Runnable>of(
                            () -> runtime.startProcessInstanceByKey("import-contacts"),
                            () -> runtime.createProcessInstanceByKey("import-contacts"),
                            () -> runtime.createMessageCorrelation("m").correlate(),
                            () -> runtime.setVariable("x", "a", "b"),
                            () -> runtime.deleteProcessInstance("x", "y"),
                            () -> runtime.createNativeProcessInstanceQuery(),
                            () -> tasks.complete("x"),
                            () -> tasks.complete("x", Map.of()),
                            () -> tasks.resolveTask("x"),
                            () -> tasks.setVariable("x", "a", "b"),
                            () -> tasks.handleBpmnError("x", "y"),
                            () -> tasks.handleEscalation("x", "y"),
                            () -> tasks.delegateTask("x", "y"),
                            () -> tasks.setAssignee("x", "y"),
                            () -> tasks.createComment("x", "y", "z"),
                            () -> tasks.addCandidateGroup("x", "y"),
                            () -> engine.getRepositoryService().createDeployment(),
                            () -> engine.getHistoryService().deleteHistoricProcessInstance("x"),
                            () -> engine.getManagementService().executeJob("x"),
                            () -> engine.getDecisionService().evaluateDecisionByKey("x"))
                    .forEach(call -> assertThatThrownBy(call::run)
                            .isInstanceOfSatisfying(WebApplicationException.class, said -> assertThat(
                                            said.getResponse().getStatus())
                                    .isEqualTo(404)));
            assertThatThrownBy(engine::close).isInstanceOf(UnsupportedOperationException.class);
        });
    }

    @Test
    void everyOpenMethodIsThere() {
        OpenMethods.all()
                .forEach((service, names) -> names.forEach(name -> assertThat(service.getMethods())
                        .as(service.getSimpleName() + "." + name)
                        .anyMatch(method -> method.getName().equals(name))));
    }

    /** Maps that are none of the engine's come from nowhere in the API; they are refused, not guessed at. */
    @Test
    void onlyWhatHasATypeIsTaken() throws Exception {
        narrow.serves(() -> {
            var engine = Objects.requireNonNull(NarrowEngine.serving());
            assertThatThrownBy(() -> engine.getFormService().submitTaskForm("x", Map.of("draft", 1)))
                    .isInstanceOfSatisfying(
                            WebApplicationException.class,
                            said -> assertThat(said.getResponse().getStatus()).isEqualTo(400));
            assertThatThrownBy(() -> engine.getFormService()
                            .submitTaskForm(
                                    "x",
                                    Variables.createVariables()
                                            .putValueTyped("draft", Variables.integerValue(1, true))))
                    .isInstanceOfSatisfying(
                            WebApplicationException.class,
                            said -> assertThat(said.getResponse().getStatus()).isEqualTo(400));
        });
    }
}
