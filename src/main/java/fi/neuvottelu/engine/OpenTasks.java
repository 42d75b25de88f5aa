package fi.neuvottelu.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The tasks that something waits for, as far as the person who asks may see them. */
@Component
public class OpenTasks {
    private static final int MOST = 20;

    /** They stay open for whoever wants to change something: nothing waits for them. */
    private static final Set<String> OPTIONAL = Set.of("changeAnswer", "changeComments", "correctTheRecord");

    /** It is always there while a round is open: what to do next is done from it, if nothing else waits. */
    private static final String DESK = "runTheRound";

    private final TaskService tasks;

    OpenTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
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
        var open = tasks
                .createTaskQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .active()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(task -> !OPTIONAL.contains(task.getTaskDefinitionKey()))
                .toList();
        var more = open.stream().anyMatch(task -> !task.getTaskDefinitionKey().equals(DESK));
        return open.stream()
                .filter(task -> !more || !task.getTaskDefinitionKey().equals(DESK))
                .map(this::open)
                .toList();
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
