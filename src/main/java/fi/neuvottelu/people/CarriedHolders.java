package fi.neuvottelu.people;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.rows.Turn;
import java.time.Clock;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holders that were kept as comments of the engine become rows, once in the life of an installation. */
@Component
class CarriedHolders {
    /** As it was written when one person took a task over from another. */
    private static final Pattern TAKEN_OVER =
            Pattern.compile("([a-zA-Z0-9][a-zA-Z0-9._-]*) → ([a-zA-Z0-9][a-zA-Z0-9._-]*)");

    private static final int AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(CarriedHolders.class);

    private final JdbcClient rows;
    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService accounts;
    private final Holders holders;
    private final Turn turn;
    private final Clock clock;

    CarriedHolders(
            JdbcClient rows,
            TaskService tasks,
            HistoryService history,
            IdentityService accounts,
            Holders holders,
            Turn turn,
            Clock clock) {
        this.rows = rows;
        this.tasks = tasks;
        this.history = history;
        this.accounts = accounts;
        this.holders = holders;
        this.turn = turn;
        this.clock = clock;
    }

    @Order(1)
    @Transactional
    @EventListener(ApplicationReadyEvent.class)
    public void once() {
        turn.take();
        var done = rows.sql("select count(*) from done_once where name = 'holders'")
                .query(Integer.class)
                .single();
        if (done == 0) {
            carry();
            rows.sql("insert into done_once (name, done_at) values ('holders', ?)")
                    .param(clock.instant().atOffset(UTC))
                    .update();
        }
    }

    void carry() {
        var all = history.createHistoricProcessInstanceQuery()
                .orderByProcessInstanceId()
                .asc();
        var carried = 0;
        for (var from = 0; ; from += AT_ONCE) {
            var some = all.listPage(from, AT_ONCE);
            carried += some.stream()
                    .map(HistoricProcessInstance::getId)
                    .mapToInt(this::comments)
                    .sum();
            if (some.size() < AT_ONCE) {
                break;
            }
        }
        tasks.createTaskQuery().taskAssigned().list().forEach(this::present);
        LOG.info("{} changes of hands carried over from comments", carried);
    }

    private int comments(String instance) {
        return (int) tasks.getProcessInstanceComments(instance).stream()
                .filter(comment -> comment.getTaskId() != null)
                .sorted(Comparator.comparing(Comment::getTime))
                .filter(this::isTakenOver)
                .count();
    }

    /** Both must be people that there are: whatever else a person may have written is no holder. */
    private boolean isTakenOver(Comment comment) {
        var written = TAKEN_OVER.matcher(String.valueOf(comment.getFullMessage()));
        if (!written.matches() || !isPerson(written.group(1)) || !isPerson(written.group(2))) {
            return false;
        }
        var task = comment.getTaskId();
        var at = comment.getTime().toInstant();
        if (holders.of(task).isEmpty()) {
            holders.keep(task, new Holders.Change(null, written.group(1), null, at, null));
        }
        holders.keep(task, new Holders.Change(written.group(1), written.group(2), comment.getUserId(), at, null));
        return true;
    }

    /** Whoever has a task now is its last holder. */
    private void present(Task task) {
        var known = holders.of(task.getId());
        var last = Holders.holder(known);
        if (!task.getAssignee().equals(last)) {
            holders.keep(task.getId(), new Holders.Change(last, task.getAssignee(), null, clock.instant(), null));
        }
    }

    private boolean isPerson(String id) {
        return accounts.createUserQuery().userId(id).count() == 1;
    }
}
