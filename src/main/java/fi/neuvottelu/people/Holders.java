package fi.neuvottelu.people;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose hands each task has been: a row for every change, whichever way it came about. */
@Component
class Holders {
    private final JdbcClient rows;
    private final Acting acting;
    private final Clock clock;

    Holders(JdbcClient rows, Acting acting, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * A change of hands.
     *
     * @param former null where the task waited for its organisation
     * @param holder null where it does so again
     * @param passedBy null where the application gave it
     */
    record Change(
            @Nullable String former,
            @Nullable String holder,
            @Nullable String passedBy,
            Instant passedAt,
            @Nullable String why) {}

    /** Two people between whom a task has passed. */
    record Passed(String from, String to) {}

    /** Claimed, taken over, given back, handed over: the engine tells of it by whichever road it came. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    void assigned(DelegateTask task) {
        var former = holder(of(task.getId()));
        if (!Objects.equals(former, task.getAssignee())) {
            keep(
                    task.getId(),
                    new Change(former, task.getAssignee(), acting.user().orElse(null), clock.instant(), null));
        }
    }

    void keep(String task, Change change) {
        rows.sql("""
                        insert into task_holder (task_id, former, holder, passed_by, passed_at, why)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        task,
                        change.former(),
                        change.holder(),
                        change.passedBy(),
                        change.passedAt().atOffset(UTC),
                        change.why())
                .update();
    }

    /** The reason that was given for the last change of hands. */
    void because(String task, String why) {
        rows.sql("""
                        update task_holder set why = ?
                        where id = (select max(id) from task_holder where task_id = ?)""").params(why, task).update();
    }

    /** The oldest first. */
    List<Change> of(String task) {
        return rows.sql("select * from task_holder where task_id = ? order by id")
                .param(task)
                .query(Row.of(Change.class))
                .list();
    }

    /** From each holder to the next other one, also where the task waited for somebody in between. */
    List<Passed> passed(String task) {
        var held =
                of(task).stream().map(Change::holder).filter(Objects::nonNull).toList();
        var passed = new ArrayList<Passed>();
        for (var i = 1; i < held.size(); i++) {
            if (!held.get(i).equals(held.get(i - 1))) {
                passed.add(new Passed(held.get(i - 1), held.get(i)));
            }
        }
        return passed;
    }

    static @Nullable String holder(List<Change> changes) {
        return changes.isEmpty() ? null : changes.get(changes.size() - 1).holder();
    }
}
