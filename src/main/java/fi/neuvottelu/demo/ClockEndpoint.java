package fi.neuvottelu.demo;

import static fi.neuvottelu.calendar.LocalTimes.ZONE;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.Endpoints;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets whoever is logged in at the demo see a reminder or a deadline today; outside the demo this is not there. */
@RestController
@Profile("demo")
@RequestMapping(Endpoints.ROOT + "/demo/clock")
class ClockEndpoint {
    /** After the calendar of duties has told in the morning what the day brings, in winter and in summer. */
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    /** More than there are timers that start something. */
    private static final int LOOKED_AT = 20;

    private final DemoClock clock;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Acting acting;

    ClockEndpoint(DemoClock clock, TaskService tasks, ManagementService jobs, Acting acting) {
        this.clock = clock;
        this.tasks = tasks;
        this.jobs = jobs;
        this.acting = acting;
    }

    /** What time it is in Finland, in the demo; and when something is due next. */
    record Now(
            OffsetDateTime now, LocalDate today, @Nullable OffsetDateTime nextDueDate) {}

    @SeesNobody
    @GetMapping
    Now now() {
        return new Now(
                inFinland(clock.instant()),
                inFinland(clock.instant()).toLocalDate(),
                nextDue().map(ClockEndpoint::inFinland).orElse(null));
    }

    @SeesNobody
    @PostMapping("/next-day")
    Now nextDay() {
        var tomorrow = inFinland(clock.instant()).toLocalDate().plusDays(1);
        clock.moveTo(tomorrow.atTime(MORNING).atZone(ZONE).toInstant());
        return now();
    }

    /** What is due already comes first: until it is done the clock stays, so that nobody is led past it. */
    @SeesNobody
    @PostMapping("/next-due-date")
    Now nextDueDate() {
        if (!workWaits()) {
            nextDue().ifPresent(clock::moveTo);
        }
        return now();
    }

    private boolean workWaits() {
        return acting.asApplication(
                () -> jobs.createJobQuery().executable().active().count() > 0);
    }

    /**
     * Of anybody's: the one clock is everybody's. The morning of the duty calendar is left out, it would make every day a
     * due date. The job executor asks every few seconds, so it need not be woken.
     */
    private Optional<Instant> nextDue() {
        return acting.asApplication(() -> {
            var now = Date.from(clock.instant());
            var job = jobs
                    .createJobQuery()
                    .active()
                    .withRetriesLeft()
                    .duedateHigherThan(now)
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, LOOKED_AT)
                    .stream()
                    .filter(one -> one.getProcessInstanceId() != null)
                    .limit(1)
                    .map(Job::getDuedate);
            var task = tasks.createTaskQuery().active().dueAfter(now).orderByDueDate().asc().listPage(0, 1).stream()
                    .map(Task::getDueDate);
            return Stream.concat(job, task).map(Date::toInstant).min(Instant::compareTo);
        });
    }

    private static OffsetDateTime inFinland(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime();
    }
}
