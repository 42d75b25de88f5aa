package fi.neuvottelu.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Completes a party's own task with what the party said by telephone, e-mail or letter: the same step records it, under
 * the same rules, as if the party had answered itself.
 */
@Component
public class OnBehalfTasks {
    private final TaskService tasks;
    private final Drafts drafts;
    private final Handover handover;

    OnBehalfTasks(@Lazy TaskService tasks, Drafts drafts, Handover handover) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.handover = handover;
    }

    /**
     * @param steps user tasks of which one is open, such as the first answer and its change
     * @throws Refusal {@code onBehalf.noTask} if none of them is open any more
     */
    public void complete(@Nullable String instance, List<String> steps, Object content, OnBehalf onBehalf) {
        var task = open(instance, steps);
        complete(task, task.getTaskDefinitionKey(), content, onBehalf);
    }

    /** One of several parallel tasks of the same step: an approver's seat. */
    public void completeSeat(@Nullable String instance, String step, int seat, Object content, OnBehalf onBehalf) {
        complete(seatTask(instance, step, seat), step + "/" + seat, content, onBehalf);
    }

    /** The task of a seat passes to another person, or, without one, to a group. */
    public void reassignSeat(
            @Nullable String instance, String step, int seat, @Nullable String user, @Nullable String group) {
        handover.pass(seatTask(instance, step, seat), user, group);
    }

    private void complete(Task task, String draftOf, Object content, OnBehalf onBehalf) {
        var version = drafts.saveOnBehalf(task.getProcessInstanceId(), draftOf, content, onBehalf);
        tasks.complete(task.getId(), Map.of("draft", version, "onBehalf", true));
    }

    private Task open(@Nullable String instance, List<String> steps) {
        if (instance == null) {
            throw new Refusal("onBehalf.noTask");
        }
        return tasks
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKeyIn(steps.toArray(String[]::new))
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("onBehalf.noTask"));
    }

    private Task seatTask(@Nullable String instance, String step, int seat) {
        if (instance == null) {
            throw new Refusal("onBehalf.noTask");
        }
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).list().stream()
                .filter(task -> Integer.valueOf(seat).equals(tasks.getVariable(task.getId(), "loopCounter")))
                .findFirst()
                .orElseThrow(() -> new Refusal("onBehalf.noTask"));
    }
}
