package fi.neuvottelu.sending;

import fi.neuvottelu.letter.LetterHeld;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.letter.MailRuns;
import fi.neuvottelu.letter.MailStopped;
import fi.neuvottelu.letter.MailStops;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Groups;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** One task for the administrators while no letter leaves, or until they have seen those that wait for them. Never a letter. */
@Component
class Alarm {
    private static final Logger LOG = LoggerFactory.getLogger(Alarm.class);
    private static final String PROCESS = "letters-stand-still";

    private static final String CHECKED_EVERY = "${neuvottelu.sending.alarm-checked-every:PT5M}";

    private final RuntimeService runtime;
    private final Letters letters;
    private final MailStops stops;
    private final Acting acting;
    private final TransactionTemplate another;

    Alarm(
            @Lazy RuntimeService runtime,
            Letters letters,
            MailStops stops,
            Acting acting,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.letters = letters;
        this.stops = stops;
        this.acting = acting;
        this.another = new TransactionTemplate(transactions);
        this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    public void rings(MailStopped stopped) {
        rings();
    }

    /** Once, however many letters wait for somebody to look at them. */
    @EventListener
    public void rings(LetterHeld held) {
        rings();
    }

    private void rings() {
        acting.asApplication(() -> {
            if (ringing() == 0) {
                // In the administrators' own tenant: it is of no host, and what is of none is seen by all.
                runtime.startProcessInstanceByKey(PROCESS, Map.of("host", Groups.ADMINISTRATORS));
            }
            return true;
        });
    }

    /** The letter that was taken is recorded first: what fails here must not send it twice. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void ends(MailRuns again) {
        endsUnless(() -> isStopped() || !letters.held().isEmpty());
    }

    /** Somebody has seen what is held. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    public void ends(LookedAfter sending) {
        endsUnless(this::isStopped);
    }

    /** A node that died, or somebody who was at the task, may have left it behind. */
    @Scheduled(fixedDelayString = CHECKED_EVERY, initialDelayString = CHECKED_EVERY)
    public void endsIfNothingIsWrong() {
        endsUnless(() -> isStopped() || !letters.held().isEmpty());
    }

    private boolean isStopped() {
        return stops.now().stoppedAt() != null;
    }

    private void endsUnless(BooleanSupplier stillWrong) {
        try {
            another.executeWithoutResult(status -> acting.asApplication(() -> {
                if (ringing() > 0 && !stillWrong.getAsBoolean()) {
                    runtime.createMessageCorrelation("lettersLeaveAgain").correlateAll();
                }
                return true;
            }));
        } catch (RuntimeException somebodyIsAtIt) {
            LOG.warn("letters leave again, but the task that says they do not is still there", somebodyIsAtIt);
        }
    }

    private long ringing() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .count();
    }
}
