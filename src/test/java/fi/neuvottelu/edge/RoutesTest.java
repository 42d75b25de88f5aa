package fi.neuvottelu.edge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of the edge is whole: the answer to "who may call this?" stands there for every address that something answers at. */
@NeuvotteluTest
class RoutesTest {
    private static final String WHAT_TO_DO = """
            Write a line into src/main/resources/edge/routes.csv for each of these: method, path below /camunda/api, who.
            Who: anybody (before login too), everybody (who is logged in), or one or more of participant, coordinator,
            supervisor, administrator, with spaces between; nobody, if no page needs it. A new endpoint of ours is most often
            'everybody' and asks itself whose the thing is. Lines of addresses that are no more go. A page of our own has its line
            in edge/pages.csv.""";

    @Autowired
    Routes routes;

    @Autowired
    PageRoutes pages;

    @Test
    void everyAddressHasItsLineAndEveryLineItsAddress() {
        var answered = Stream.concat(StockRoutes.all().stream(), OurRoutes.all().stream())
                .map(RoutesTest::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));
        var listed = Stream.concat(
                        routes.all().stream().map(route -> route.method() + " " + Routes.ROOT + route.template()),
                        pages.all().stream().map(Route::toString))
                .map(RoutesTest::withoutNames)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answered).hasSizeGreaterThan(500);
        assertThat(minus(answered, listed)).as(WHAT_TO_DO).isEmpty();
        assertThat(minus(listed, answered)).as(WHAT_TO_DO).isEmpty();
    }

    @Test
    void theMostWordsWin() {
        assertThat(found("GET", "engine", "engine", "default", "task", "count"))
                .isEqualTo("/engine/engine/default/task/count");
        assertThat(found("GET", "engine", "engine", "default", "task", "x"))
                .isEqualTo("/engine/engine/default/task/{id}");
        assertThat(found("GET", "engine", "engine", "default", "process-definition", "key", "xml"))
                .isEqualTo("/engine/engine/default/process-definition/key/{key}");
        assertThat(found("GET", "neuvottelu", "feeds", "abc.ics")).isEqualTo("/neuvottelu/feeds/{secret}.ics");
        assertThat(found("GET", "cockpit", "plugin", "base", "static", "app", "plugin.js"))
                .isEqualTo("/cockpit/plugin/base/static/{file:.*}");
    }

    @Test
    void whatIsNotListedIsNotFound() {
        assertThat(found("GET", "engine", "engine", "other", "task")).isEmpty();
        assertThat(found("get", "engine", "engine", "default", "task")).isEmpty();
        assertThat(found("HEAD", "engine", "engine", "default", "task")).isEmpty();
        assertThat(found("GET", "neuvottelu", "feeds", ".ics")).isEmpty();
        assertThat(found("GET", "engine", "application.wadl")).isEmpty();
        assertThat(found("GET")).isEmpty();
    }

    /** No page needs them, and each has been a way round the rules. */
    @Test
    void waysRoundTheFormsAreOpenToNobody() {
        assertThat(routes.all())
                .filteredOn(route -> Stream.of(
                                "/start",
                                "/resolve",
                                "/bpmnError",
                                "/bpmnEscalation",
                                "/delegate",
                                "/complete",
                                "/assignee",
                                "/signal",
                                "/message",
                                "/condition",
                                "/trigger",
                                "/modification",
                                "/restart")
                        .anyMatch(route.template()::endsWith))
                .hasSizeGreaterThan(20)
                .allMatch(route -> route.kinds().isEmpty());
        assertThat(routes.all())
                .filteredOn(route -> !route.method().equals("GET"))
                .filteredOn(route -> Stream.of(
                                "/comment",
                                "/attachment",
                                "/variables",
                                "/localVariables",
                                "/migration",
                                "/deployment",
                                "/telemetry",
                                "/schema",
                                "/setup",
                                "/case-",
                                "/external-task",
                                "/batch")
                        .anyMatch(route.template()::contains))
                .filteredOn(route -> !route.template().matches(".*/external-task(/count)?"))
                .hasSizeGreaterThan(60)
                .allMatch(route -> route.kinds().isEmpty());
    }

    private String found(String method, String... path) {
        return routes.find(method, List.of(path)).map(Route::template).orElse("");
    }

    private static Set<String> minus(Set<String> all, Set<String> others) {
        var left = new TreeSet<>(all);
        left.removeAll(others);
        return left;
    }

    /** The engine has one name here; what else varies is named differently here and there. */
    private static String withoutNames(String route) {
        return route.replaceFirst("/engine/engine/\\{name}", "/engine/engine/default")
                .replaceFirst("\\{engine}|\\{processEngineName}", "default")
                .replace("{file:.*}", "{*}")
                .replaceAll("\\{[\\w-]+}", "{}");
    }
}
