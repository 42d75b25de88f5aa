package fi.neuvottelu.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists of tasks that everybody finds in Tasklist. Filter names cannot be translated there: they are bilingual. */
@Component
class SharedFilters {
    /** Days of our own: nobody is late by an Act. */
    private static final String DATE_PASSED = "Tavoitepäivä ohi / Måldatumet har passerat";

    /** What filters were called before, in installations that have them already. */
    private static final Map<String, String> FORMER_NAMES = Map.of(DATE_PASSED, "Myöhässä / Försenade");

    private final FilterService filters;
    private final TaskService tasks;

    SharedFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** @param mayRead is told each group and the id of each filter it may read */
    void ensure(List<String> readers, BiConsumer<String, String> mayRead) {
        ensured().forEach(filter -> readers.forEach(group -> mayRead.accept(group, filter)));
    }

    /** The first of them is what a person sees when she logs in: whatever waits for her or her organisation. */
    private List<String> ensured() {
        return List.of(
                ensure(
                        "Organisaationi tehtävät / Min organisations uppgifter",
                        10,
                        query().or()
                                .taskAssigneeExpression("${currentUser()}")
                                .taskCandidateGroupInExpression("${currentUserGroups()}")
                                .includeAssignedTasks()
                                .endOr()),
                ensure("Omat tehtävät / Mina uppgifter", 20, query().taskAssigneeExpression("${currentUser()}")),
                ensure(
                        "Tällä viikolla / Denna vecka",
                        30,
                        query().dueAfterExpression("${now()}")
                                .dueBeforeExpression(
                                        "${dateTime().withDayOfWeek(7).plusDays(1).withTimeAtStartOfDay()}")),
                ensure(DATE_PASSED, 40, query().dueBeforeExpression("${now()}")));
    }

    private Optional<Filter> named(String name) {
        return filters.createTaskFilterQuery().filterName(name).listPage(0, 1).stream()
                .findFirst();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private String ensure(String name, int place, TaskQuery query) {
        var filter = named(name)
                .or(() -> Optional.ofNullable(FORMER_NAMES.get(name)).flatMap(this::named))
                .orElseGet(() -> filters.newTaskFilter(name));
        filter.setName(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", place, "refresh", true, "showUndefinedVariable", false));
        return filters.saveFilter(filter).getId();
    }
}
