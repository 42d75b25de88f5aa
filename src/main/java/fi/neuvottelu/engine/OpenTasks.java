package fi.neuvottelu.engine;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks that something waits for, as far as the person who asks may see them. */
@Component
public class OpenTasks {
    private static final int MOST = 20;

    private final TaskService tasks;
    private final ObjectProvider<Awaited> steps;

    OpenTasks(@Lazy TaskService tasks, ObjectProvider<Awaited> steps) {
        this.tasks = tasks;
        this.steps = steps;
    }

    /**
     * A task that waits.
     *
     * @param step id of the task in its model
     * @param group id of the user group that has it
     * @param due null if no date is set
     */
    public record Open(
            String id,
            String name,
            String step,
            @Nullable String group,
            @Nullable Instant due,
            String instance) {}

    /** @param instances of processes */
    public List<Open> waiting(Collection<String> instances) {
        if (instances.isEmpty()) {
            return List.of();
        }
        var optional = named(Awaited::optional);
        var desks = named(Awaited::desks);
        var open = tasks
                .createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .active()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(task -> !optional.contains(task.getTaskDefinitionKey()))
                .toList();
        var more = open.stream().anyMatch(task -> !desks.contains(task.getTaskDefinitionKey()));
        return open.stream()
                .filter(task -> !more || !desks.contains(task.getTaskDefinitionKey()))
                .map(this::open)
                .toList();
    }

    private Set<String> named(Function<Awaited, Set<String>> which) {
        return steps.stream().flatMap(one -> which.apply(one).stream()).collect(toSet());
    }

    private Open open(Task task) {
        var group = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(link -> link.getGroupId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Open(
                task.getId(),
                task.getName(),
                task.getTaskDefinitionKey(),
                group,
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getProcessInstanceId());
    }
}
