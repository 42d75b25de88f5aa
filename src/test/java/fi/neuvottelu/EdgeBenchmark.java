package fi.neuvottelu;

import fi.neuvottelu.EdgeBenchmark.Switchable;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * What the edge costs: {@code mvn test -Dtest=EdgeBenchmark -Pbenchmark}. One person lists and completes tasks, by turns with the
 * edge and without it; it prints the medians and judges none.
 */
@ScenarioTest
@Import(Switchable.Everywhere.class)
class EdgeBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeBenchmark.class);
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final int WARM_UP = 300;
    private static final int TURNS = 1000;
    private static final int FORMS = 300;
    private static final int LISTED = 15;

    /** A filter of the edge that can step aside. */
    static final class Switchable implements Filter {
        static volatile boolean on = true;
        private final Filter filter;

        private Switchable(Filter filter) {
            this.filter = filter;
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
                throws IOException, ServletException {
            if (on) {
                filter.doFilter(request, response, rest);
            } else {
                rest.doFilter(request, response);
            }
        }

        @TestConfiguration(proxyBeanMethods = false)
        static class Everywhere {
            @Bean
            static BeanPostProcessor edgeStepsAside() {
                return new BeanPostProcessor() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        if (bean instanceof FilterRegistrationBean<?> registration
                                && registration
                                        .getFilter()
                                        .getClass()
                                        .getPackageName()
                                        .endsWith(".edge")) {
                            ((FilterRegistrationBean<Filter>) registration)
                                    .setFilter(new Switchable(registration.getFilter()));
                        }
                        return bean;
                    }
                };
            }
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    FilterService filters;

    @Autowired
    TestPeople people;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Test
    void nobodyWaitsForTheEdge() {
        var model = Bpmn.createExecutableProcess("edgeBenchmark")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .userTask("one")
                .camundaCandidateGroups("kunta-905")
                .endEvent()
                .done();
        models.createDeployment()
                .name("edge")
                .addModelInstance("edge.bpmn", model)
                .deploy();
        people.member("mittari.yksi", "kunta-905", "hva-17");
        var person = WebUser.of(port, "mittari.yksi", TestPeople.PASSWORD);
        var open = Stream.generate(() -> runtime.startProcessInstanceByKey("edgeBenchmark", Map.of("host", "hva-17")))
                .limit(2 * (TURNS + WARM_UP) + LISTED)
                .map(one -> tasks.createTaskQuery()
                        .processInstanceId(one.getId())
                        .singleResult()
                        .getId())
                .toList();
        var next = open.iterator();
        measure(
                "completing",
                () -> require(
                        204,
                        person.post(
                                        ENGINE + "task/" + next.next() + "/submit-form",
                                        "{\"variables\":{\"draft\":{\"type\":\"Integer\",\"value\":1}}}")
                                .statusCode()));
        measure(
                "listing " + LISTED,
                () -> require(
                        200,
                        person.get(ENGINE + "task?processDefinitionKey=edgeBenchmark")
                                .statusCode()));
    }

    /** As the pages do it: the list that Tasklist opens with, and a form of ours with its draft. */
    @Test
    void nobodyWaitsForTheEdgeAtHerForm() {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, "Nokia");
        scenario.clock.passes(session.row().invitationOn());
        session.personOf("Nokia").comes();
        var instance = session.invitation("Nokia").instance();
        var person = session.personOf("Nokia").atTasklist();
        var browser = WebUser.of(port, person.id(), TestPeople.PASSWORD);
        var handedIn = new String[2];
        measure(
                FORMS,
                "changing an answer",
                () -> {
                    var task = person.taskOf(instance, "changeAnswer");
                    person.takes(task);
                    handedIn[0] = task.get("id").textValue();
                    handedIn[1] = String.valueOf(person.saves(task, PartyPerson.yes()));
                },
                () -> require(
                        204,
                        browser.post(
                                        ENGINE + "task/" + handedIn[0] + "/submit-form",
                                        "{\"variables\":{\"draft\":{\"type\":\"Integer\",\"value\":" + handedIn[1]
                                                + "}}}")
                                .statusCode()));
        var filter = filters.createTaskFilterQuery()
                .orderByFilterName()
                .asc()
                .list()
                .get(0)
                .getId();
        measure(
                TURNS,
                "Tasklist's list",
                () -> {},
                () -> require(
                        200,
                        browser.post(ENGINE + "filter/" + filter + "/list?firstResult=0&maxResults=15", "{}")
                                .statusCode()));
    }

    private void measure(String what, Runnable call) {
        measure(TURNS, what, () -> {}, call);
    }

    /** @param before is not measured */
    private void measure(int turns, String what, Runnable before, Runnable call) {
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        for (var turn = 0; turn < turns + WARM_UP; turn++) {
            var measured = turn >= WARM_UP;
            for (var edge : List.of(turn % 2 == 0, turn % 2 != 0)) {
                Switchable.on = true;
                before.run();
                Switchable.on = edge;
                var millis = millis(call);
                if (measured) {
                    (edge ? with : without).add(millis);
                }
            }
        }
        Switchable.on = true;
        LOG.info(
                "{}: {} ms with the edge, {} ms without, ratio {}",
                what,
                "%.3f".formatted(median(with)),
                "%.3f".formatted(median(without)),
                "%.3f".formatted(median(with) / median(without)));
    }

    private static double median(List<Double> millis) {
        return millis.stream().sorted().toList().get(millis.size() / 2);
    }

    private static void require(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("HTTP " + status);
        }
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
