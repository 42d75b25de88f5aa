package fi.neuvottelu.letter;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a letter that waits for somebody: it goes again, was handed over, has come back, or is let be. */
@Component
public class SettlingLetters {
    private final JdbcClient rows;
    private final Letters letters;
    private final Mailboxes mailboxes;
    private final TransactionTemplate savepoint;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettlingLetters(
            JdbcClient rows,
            Letters letters,
            Mailboxes mailboxes,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives a failed letter a new start, with the same Message-ID; one that had no recipient goes to the mailbox that
     * the party has now.
     *
     * @throws Refusal unless it has failed, or if the party still has no mailbox
     */
    public void sendAgain(long letter) {
        var failed = failed(letter);
        if (failed.recipient() == null) {
            sendAgain(
                    letter,
                    mailboxes
                            .of(failed.party())
                            .orElseThrow(() -> new Refusal("letter.noMailbox"))
                            .address());
        } else {
            queueAgain(letter);
        }
    }

    /**
     * The same to another mailbox, in the calendar part too.
     *
     * @throws Refusal unless it has failed, or if the recipient is not a mailbox
     */
    public void sendAgain(long letter, String newRecipient) {
        var recipient = Mailbox.of(newRecipient);
        savepoint.executeWithoutResult(both -> {
            queueAgain(letter);
            rows.sql("update letter set recipient = ?, calendar = ? where id = ?")
                    .param(recipient.address())
                    .param(calendarFor(letter, recipient))
                    .param(letter)
                    .update();
        });
    }

    private void queueAgain(long letter) {
        var queued = rows.sql("""
                        update letter set state = '%s', held = null, attempts = 0, next_attempt_at = :now
                        where id = :letter and %s
                        """.formatted(Dispatch.State.QUEUED, Letters.STUCK))
                .param("now", clock.instant().atOffset(UTC))
                .param("letter", letter)
                .update();
        if (queued == 0) {
            throw new Refusal("letter.notFailed");
        }
    }

    private @Nullable String calendarFor(long letter, Mailbox recipient) {
        return rows.sql("select calendar, calendar_method from letter where id = ? and calendar is not null")
                .param(letter)
                .query((row, n) -> new CalendarPart(
                        CalendarEntry.Method.valueOf(row.getString("calendar_method")), row.getString("calendar")))
                .optional()
                .map(part -> part.addressedTo(recipient).text())
                .orElse(null);
    }

    private Dispatch failed(long letter) {
        return letters.find(letter)
                .filter(one -> one.state() == Dispatch.State.FAILED || one.held() != null)
                .orElseThrow(() -> new Refusal("letter.notFailed"));
    }

    /**
     * The coordinator has handed over a letter that did not arrive: it counts as delivered from that day.
     *
     * @param on local date
     * @param to by name or role
     * @param by the coordinator's user id
     * @throws Refusal unless it has failed
     */
    public void handedOver(long letter, LocalDate on, String to, String by) {
        settle(letter, Letters.SENT, OfficeHours.lettersLeave(on), to, by);
        letters.find(letter)
                .ifPresent(one -> events.publishEvent(new LetterSent(one.id(), one.kind(), one.host(), one.party())));
    }

    /**
     * It had left and came back: it has not arrived, and nobody was invited by it.
     *
     * @param how what came back says
     * @param by the coordinator's user id
     * @throws Refusal unless it has left
     */
    public void cameBack(long letter, String how, String by) {
        var back = rows.sql("""
                        update letter set state = '%s', invites_to = null, sent_at = null, server_answer = :how,
                            settled_by = :by
                        where id = :letter and state = '%s'""".formatted(Dispatch.State.FAILED, Dispatch.State.SENT))
                .param("how", MailStops.tidy(how))
                .param("by", by)
                .param("letter", letter)
                .update();
        if (back == 0) {
            throw new Refusal("letter.notSent");
        }
        letters.find(letter)
                .ifPresent(one -> events.publishEvent(
                        new LetterFailed(one.id(), one.kind(), one.host(), one.round(), one.session(), one.party())));
    }

    /** Nobody sends this letter any more. */
    public void letBe(long letter, String reason, String by) {
        settle(letter, "state = '" + Dispatch.State.WITHDRAWN + "'", null, reason, by);
    }

    private void settle(long letter, String outcome, @Nullable Instant at, String note, String by) {
        var settled = rows.sql("update letter set " + outcome + """
                        , held = null, sent_at = :at, settled_note = :note, settled_by = :by
                        where id = :letter and %s
                        """.formatted(Letters.STUCK))
                .param("at", at == null ? null : at.atOffset(UTC))
                .param("note", note)
                .param("by", by)
                .param("letter", letter)
                .update();
        if (settled == 0) {
            throw new Refusal("letter.notFailed");
        }
    }
}
