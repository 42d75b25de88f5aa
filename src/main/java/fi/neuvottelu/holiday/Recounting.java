package fi.neuvottelu.holiday;

import java.util.List;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts all open dates anew when a holiday comes or goes: each thing by itself, so that one that is broken stops no other. */
@Component
class Recounting {
    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);

    private final List<Recounts> all;
    private final ExtraHolidays holidays;
    private final MovedDates moved;
    private final TransactionTemplate byItself;

    Recounting(List<Recounts> all, ExtraHolidays holidays, MovedDates moved, PlatformTransactionManager transactions) {
        this.all = all;
        this.holidays = holidays;
        this.moved = moved;
        this.byItself = new TransactionTemplate(transactions);
        byItself.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What was counted anew before and has not moved since stays as it is.
     *
     * @throws IllegalStateException if something could not be counted, after all the rest was
     */
    void recount(long id, boolean withdrawn) {
        var holiday = holidays.byId(id);
        var broken = all.stream()
                .mapToLong(some -> some.open().stream()
                        .filter(one -> !recounted(some, one, holiday, withdrawn))
                        .count())
                .sum();
        if (broken > 0) {
            throw new IllegalStateException("dates of " + broken + " could not be counted anew; the log names them");
        }
    }

    private boolean recounted(Recounts some, long one, ExtraHoliday holiday, boolean withdrawn) {
        try {
            // The engine would join what the step itself has begun; here each has a context and a transaction of its
            // own.
            return ProcessEngineContext.withNewProcessEngineContext(
                    () -> byItself.execute(status -> recount(some, one, holiday, withdrawn, status)));
        } catch (Exception broken) {
            LOG.error(
                    "{}: dates of {} could not be counted anew", some.getClass().getSimpleName(), one, broken);
            return false;
        }
    }

    /** Where the holiday itself is no date, before or after, the difference has another cause, such as other settings. */
    private boolean recount(
            Recounts some, long one, ExtraHoliday holiday, boolean withdrawn, TransactionStatus transaction) {
        var now = some.recount(one);
        if (now.moved().stream().anyMatch(date -> holiday.onDay().equals(withdrawn ? date.after() : date.before()))) {
            moved.keep(now, holiday, withdrawn);
        } else {
            transaction.setRollbackOnly();
        }
        return true;
    }
}
