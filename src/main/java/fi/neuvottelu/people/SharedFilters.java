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

/**
 * The lists of tasks that everybody finds in Tasklist. A filter has one name for all: in Finnish, Swedish
 * and English, of which a script of ours shows one.
 */
@Component
class SharedFilters {
    /** Days of our own: nobody is late by an Act. */
    private static final String DATE_PASSED = "Tavoitepäivä ohi / Måldatumet har passerat / Target date passed";

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
                        "Organisaationi tehtävät / Min organisations uppgifter / Tasks of my organisation",
                        10,
                        hers().taskMinPriority(Lists.MAY + 1)),
                ensure(
                        "Omat tehtävät / Mina uppgifter / My tasks",
                        20,
                        query().taskAssigneeExpression("${currentUser()}")),
                ensure(
                        "Tällä viikolla / Denna vecka / This week",
                        30,
                        must().dueAfterExpression("${now()}")
                                .dueBeforeExpression(
                                        "${dateTime().withDayOfWeek(7).plusDays(1).withTimeAtStartOfDay()}")),
                ensure(DATE_PASSED, 40, must().dueBeforeExpression("${now()}")),
                ensure("Voit muuttaa / Kan ändras / You can change", 50, hers().taskMaxPriority(Lists.MAY)));
    }

    /** Of her organisation, whoever holds them, and those of her alone. */
    private TaskQuery hers() {
        return query().or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks()
                .endOr();
    }

    private Optional<Filter> named(String beginning) {
        return filters.createTaskFilterQuery().filterNameLike(beginning + "%").listPage(0, 1).stream()
                .findFirst();
    }

    private static String finnish(String name) {
        return name.substring(0, name.indexOf(" / ") + 3);
    }

    private TaskQuery must() {
        return query().taskMinPriority(Lists.MAY + 1);
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private String ensure(String name, int place, TaskQuery query) {
        // Known by its Finnish name: the others have changed.
        var filter = named(finnish(name))
                .or(() -> Optional.ofNullable(FORMER_NAMES.get(name)).flatMap(this::named))
                .orElseGet(() -> filters.newTaskFilter(name));
        filter.setName(name);
        filter.setQuery(query);
        filter.setProperties(Map.of("priority", place, "refresh", true, "showUndefinedVariable", false));
        return filters.saveFilter(filter).getId();
    }
}
