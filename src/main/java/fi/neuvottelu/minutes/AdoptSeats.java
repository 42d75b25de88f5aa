package fi.neuvottelu.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats that were asked before their rows knew where: the last time that the engine's counter is believed. */
@Component
class AdoptSeats {
    private static final String STEP = "approveMinutes";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MinutesBook book;

    AdoptSeats(@Lazy RuntimeService runtime, @Lazy TaskService tasks, MinutesBook book) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.book = book;
    }

    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void adopt() {
        tasks.createTaskQuery().taskDefinitionKey(STEP).list().stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .filter(task -> book.approvalOfTask(task.getId()).isEmpty())
                .forEach(this::adopt);
    }

    private void adopt(Task task) {
        var counter = (Integer) tasks.getVariable(task.getId(), MinutesVariables.SEAT.name());
        book.runningIn(task.getProcessInstanceId())
                .flatMap(minutes -> book.approval(minutes.id(), minutes.version(), counter))
                .ifPresent(seat -> steps(task)
                        .filter(step -> List.of(step.getExecutionIds()).contains(task.getExecutionId()))
                        .forEach(step -> {
                            book.approvalAskedIn(seat.id(), step.getParentActivityInstanceId());
                            book.approvalHasTask(seat.id(), task.getId());
                        }));
    }

    private Stream<ActivityInstance> steps(Task task) {
        return Arrays.stream(
                runtime.getActivityInstance(task.getProcessInstanceId()).getActivityInstances(STEP));
    }
}
