package fi.neuvottelu;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tasks of the engine for invitations that {@link TenYears} generated: of each a task to its party, or every fourth to the
 * coordinators of its host. Open is what belongs to sessions ahead and every third of what else this year has; the rest
 * is done.
 */
class TenYearsTasks {
    private static final int THREADS = 2;

    private final JdbcTemplate rows;
    private final RepositoryService models;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final LocalDate today;

    TenYearsTasks(
            JdbcTemplate rows, RepositoryService models, RuntimeService runtime, TaskService tasks, LocalDate today) {
        this.rows = rows;
        this.models = models;
        this.runtime = runtime;
        this.tasks = tasks;
        this.today = today;
    }

    private record Wanted(int number, long invitation, String host, String group, LocalDate due, boolean open) {}

    void generate(int howMany) {
        models.createDeployment()
                .addModelInstance(
                        "generated.bpmn",
                        Bpmn.createExecutableProcess("generated")
                                .camundaHistoryTimeToLiveString("P3650D")
                                .startEvent()
                                .userTask("toDo")
                                .name("Generated task")
                                .camundaCandidateGroups("${group}")
                                .camundaDueDate("${due}")
                                .endEvent()
                                .done())
                .deploy();
        var workers = Executors.newFixedThreadPool(THREADS);
        try {
            var done = wanted(howMany).stream()
                    .map(one -> workers.submit(() -> task(one)))
                    .toList();
            for (var one : done) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            workers.shutdown();
        }
    }

    /** Spread evenly over the years. */
    private List<Wanted> wanted(int howMany) {
        var all = rows.queryForObject("select count(*) from invitation", Integer.class);
        return rows
                .query("""
                        select i.id, i.party, s.host, s.starts_at, s.state
                        from invitation i join negotiation_session s on s.id = i.session_id
                        order by s.starts_at desc, i.id""", (row, n) -> {
                    var host = row.getString("host");
                    var held = row.getObject("starts_at", OffsetDateTime.class)
                            .atZoneSameInstant(ZoneOffset.UTC)
                            .toLocalDate();
                    var ahead = row.getString("state").equals("PLANNED");
                    var open = ahead || held.getYear() == today.getYear() && n % 3 == 1;
                    return new Wanted(
                            n,
                            row.getLong("id"),
                            host,
                            n % 4 == 0 ? "koordinaattori-" + host : row.getString("party"),
                            open ? today.plusDays(n % 60 - 20) : held.minusDays(21),
                            open);
                })
                .stream()
                .filter(one -> one.number() * (long) howMany / all != (one.number() - 1L) * howMany / all)
                .toList();
    }

    private void task(Wanted one) {
        var due = Date.from(one.due().atTime(14, 0).toInstant(ZoneOffset.UTC));
        var instance = runtime.startProcessInstanceByKey(
                "generated", Map.of("host", one.host(), "group", one.group(), "due", due));
        rows.update("update invitation set instance = ? where id = ?", instance.getId(), one.invitation());
        if (!one.open()) {
            tasks.complete(tasks.createTaskQuery()
                    .processInstanceId(instance.getId())
                    .singleResult()
                    .getId());
        }
    }
}
