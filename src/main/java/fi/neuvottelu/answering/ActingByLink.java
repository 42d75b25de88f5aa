package fi.neuvottelu.answering;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody does by a link: whole or not at all. */
@Component
class ActingByLink {
    private static final int MOST_TRIES = 5;

    private final List<OpenedByLink> matters;
    private final RegisteredMailbox registered;
    private final OftenByLink often;
    private final TransactionTemplate transaction;

    ActingByLink(
            List<OpenedByLink> matters,
            RegisteredMailbox registered,
            OftenByLink often,
            PlatformTransactionManager transactions) {
        this.matters = matters;
        this.registered = registered;
        this.often = often;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty if nothing can be done by it any more, or if the mailbox to which it went is not the party's any more. */
    Optional<OpenedByLink> opened(LetterLink link) {
        return at(link).filter(one -> one.isOpen(link));
    }

    private Optional<OpenedByLink> at(LetterLink link) {
        return matters.stream()
                .filter(one -> one.matter() == link.matter())
                .filter(one -> one.isOnesOwn() || registered.is(link.party(), link.mailboxHash()))
                .findFirst();
    }

    /** Whether it is of the party, where it should be, and its matter has ended. */
    boolean isClosed(LetterLink link) {
        return at(link).filter(one -> !one.isOnesOwn() && !one.isOpen(link)).isPresent();
    }

    boolean isDone(LetterLink link, TypedByLink typed) {
        return at(link).filter(one -> one.isDone(link, typed)).isPresent();
    }

    /**
     * Whoever does the same at the same moment, here or in Tasklist, was first and has taken the task: what comes last counts, so
     * this is done after it.
     */
    void act(OpenedByLink opened, LetterLink link, TypedByLink typed) {
        var by = opened.by(link, typed);
        often.oneMore(link.id());
        for (var tries = 1; ; tries++) {
            try {
                transaction.executeWithoutResult(whole -> opened.act(link, typed, by));
                return;
            } catch (OptimisticLockingException | NullValueException | ConcurrencyFailureException meanwhile) {
                if (tries == MOST_TRIES) {
                    throw meanwhile;
                }
            }
        }
    }
}
