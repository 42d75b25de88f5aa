package fi.neuvottelu.forms;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.people.Handover;
import fi.neuvottelu.people.OnBehalf;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Completes a party's own task with what the party said by telephone, e-mail or letter, or by the link in a letter: the same
 * step records it, under the same rules, as if the party had answered in its form.
 */
@Component
public class OnBehalfTasks {
    private final TaskService tasks;
    private final Drafts drafts;
    private final Overtaken overtaken;
    private final Handover handover;
    private final Acting acting;

    OnBehalfTasks(@Lazy TaskService tasks, Drafts drafts, Overtaken overtaken, Handover handover, Acting acting) {
        this.tasks = tasks;
        this.drafts = drafts;
        this.overtaken = overtaken;
        this.handover = handover;
        this.acting = acting;
    }

    /**
     * @param steps user tasks of which one is open, such as the first answer and its change
     * @throws Refusal {@code onBehalf.noTask} if none of them is open any more
     */
    public void complete(@Nullable String instance, List<String> steps, Object content, OnBehalf onBehalf) {
        var task = open(instance, steps);
        complete(task, task.getTaskDefinitionKey(), content, onBehalf);
    }

    /**
     * Handed in by whoever holds the link in a letter to the party.
     *
     * @throws Refusal {@code onBehalf.noTask} if none of them is open any more
     */
    public void complete(@Nullable String instance, List<String> steps, Object content, Actor.LinkHolder holder) {
        as(holder, () -> {
            var task = open(instance, steps);
            tasks.complete(task.getId(), version(task, task.getTaskDefinitionKey(), content));
        });
    }

    /** What is done within it, in the same transaction, is the word of whoever holds the link. */
    public void as(Actor.LinkHolder holder, Runnable work) {
        acting.byLink(holder, work);
    }

    /** @throws Refusal {@code onBehalf.noTask} if none of them is open any more */
    public void mustBeOpen(@Nullable String instance, List<String> steps) {
        open(instance, steps);
    }

    /** One of several parallel tasks of the same step: an approver's seat. */
    public void completeSeat(@Nullable String task, int seat, Object content, OnBehalf onBehalf) {
        var open = seatTask(task);
        complete(open, open.getTaskDefinitionKey() + "/" + seat, content, onBehalf);
    }

    /** The same by the link that went to the approver's own mailbox. */
    public void completeSeat(@Nullable String task, int seat, Object content, Actor.LinkHolder holder) {
        as(holder, () -> {
            var open = seatTask(task);
            tasks.complete(open.getId(), version(open, open.getTaskDefinitionKey() + "/" + seat, content));
        });
    }

    /** The task of a seat passes to another person, or, without one, to a group. */
    public void reassignSeat(@Nullable String task, @Nullable String user, @Nullable String group, String why) {
        handover.pass(seatTask(task), user, group, why);
    }

    private void complete(Task task, String draftOf, Object content, OnBehalf onBehalf) {
        var version = version(task, draftOf, content);
        acting.onBehalf(onBehalf, () -> tasks.complete(task.getId(), version));
    }

    private Map<String, Object> version(Task task, String draftOf, Object content) {
        overtaken.keep(task);
        return Map.of("draft", drafts.saveOnBehalf(task.getProcessInstanceId(), draftOf, content));
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

    /** @param id as the row of the seat knows it; null if it is asked in none */
    private Task seatTask(@Nullable String id) {
        return Optional.ofNullable(id)
                .map(known -> tasks.createTaskQuery().taskId(known).singleResult())
                .orElseThrow(() -> new Refusal("onBehalf.noTask"));
    }
}
