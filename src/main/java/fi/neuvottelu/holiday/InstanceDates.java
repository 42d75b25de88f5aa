package fi.neuvottelu.holiday;

import fi.neuvottelu.calendar.LocalTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The moments that a process instance waits for: in its variables, its timers and the due dates of its tasks. */
@Component
public class InstanceDates {
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final Clock clock;

    InstanceDates(
            @Lazy RuntimeService runtime, @Lazy ManagementService management, @Lazy TaskService tasks, Clock clock) {
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Puts the moments as they are counted now in the place of those that still lie ahead.
     *
     * @param counted as the engine takes them, by the names of their variables
     * @return those that moved; none if the instance has ended
     */
    public List<MovedDate> recount(@Nullable String instance, Map<String, Object> counted) {
        if (instance == null) {
            return List.of();
        }
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableNameIn(counted.keySet().toArray(String[]::new))
                .list()
                .stream()
                .flatMap(kept -> move(kept, moment(counted.get(kept.getName()))).stream())
                .distinct()
                .toList();
    }

    private Optional<MovedDate> move(VariableInstance kept, Instant after) {
        var before = before(kept);
        if (before.equals(after) || !before.isAfter(clock.instant())) {
            return Optional.empty();
        }
        runtime.setVariableLocal(kept.getExecutionId(), kept.getName(), after.toString());
        moveTimers(kept.getProcessInstanceId(), before);
        moveTasks(kept.getProcessInstanceId(), before, after);
        return Optional.of(new MovedDate(kept.getName(), LocalTimes.dateOf(before), LocalTimes.dateOf(after)));
    }

    /** Each by the expression of its own model: one that waits for another date of the same moment stays. */
    private void moveTimers(String instance, Instant before) {
        management.createJobQuery().processInstanceId(instance).timers().list().stream()
                .filter(job -> Date.from(before).equals(job.getDuedate()))
                .forEach(job -> management.recalculateJobDuedate(job.getId(), false));
    }

    private void moveTasks(String instance, Instant before, Instant after) {
        tasks.createTaskQuery().processInstanceId(instance).dueDate(Date.from(before)).list().stream()
                .forEach(task -> tasks.setDueDate(task.getId(), Date.from(after)));
    }

    /** What is no moment was not put there by a step of ours: it stands for none that lies ahead. */
    private static Instant before(VariableInstance kept) {
        try {
            return moment(kept.getValue());
        } catch (DateTimeParseException foreign) {
            return Instant.MIN;
        }
    }

    private static Instant moment(@Nullable Object written) {
        return Instant.parse(String.valueOf(written));
    }
}
