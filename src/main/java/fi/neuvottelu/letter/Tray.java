package fi.neuvottelu.letter;

import static fi.neuvottelu.letter.DispatchRegister.utc;

import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the postman takes due letters from and marks what became of them, each in a short transaction of its own. A mark
 * counts only for the claim it belongs to: a letter that was taken again since is another's to mark.
 */
@Component
class Tray {
    /** A letter in hand for longer was lost in a crash. Well above the mail server's timeouts. */
    static final Duration LOST_AFTER = Duration.ofMinutes(5);

    private static final int LONGEST_ANSWER = 1000;
    private static final String THIS_CLAIM =
            " where id = :id and state = '" + Dispatch.State.SENDING + "' and attempts = :attempts";

    private final JdbcClient rows;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tray(JdbcClient rows, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.clock = clock;
    }

    /** The next due letter, now in the caller's hand; none if all are done or in others' hands. */
    Optional<Outgoing> take() {
        var taken = transaction.execute(status -> due().map(this::claim));
        return taken == null ? Optional.empty() : taken;
    }

    void sent(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            var marked = mark(
                    letter,
                    "update letter set " + DispatchRegister.SENT + ", sent_at = :at, server_answer = :answer",
                    Duration.ZERO,
                    answer);
            if (marked == 1) {
                events.publishEvent(new LetterSent(letter.id(), letter.kind(), letter.host(), letter.party()));
            }
        });
    }

    void tryAgain(Outgoing letter, Duration pause, String answer) {
        transaction.executeWithoutResult(status -> mark(
                letter,
                "update letter set state = '" + Dispatch.State.QUEUED
                        + "', next_attempt_at = :at, server_answer = :answer",
                pause,
                answer));
    }

    void failed(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            var marked = rows.sql("update letter set state = '" + Dispatch.State.FAILED + "', server_answer = :answer"
                            + THIS_CLAIM)
                    .param("answer", tidy(answer))
                    .param("id", letter.id())
                    .param("attempts", letter.attempts())
                    .update();
            if (marked == 1) {
                events.publishEvent(new LetterFailed(
                        letter.id(), letter.kind(), letter.host(), letter.round(), letter.session(), letter.party()));
            }
        });
    }

    private int mark(Outgoing letter, String update, Duration fromNow, String answer) {
        return rows.sql(update + THIS_CLAIM)
                .param("at", utc(clock.instant().plus(fromNow)))
                .param("answer", tidy(answer))
                .param("id", letter.id())
                .param("attempts", letter.attempts())
                .update();
    }

    private Optional<Long> due() {
        var now = clock.instant();
        return first("state = '" + Dispatch.State.QUEUED + "' and next_attempt_at <= :by", now)
                .or(() ->
                        first("state = '" + Dispatch.State.SENDING + "' and claimed_at < :by", now.minus(LOST_AFTER)));
    }

    /** Each by itself: asked for both at once, H2 walks through all letters that ever were. */
    private Optional<Long> first(String due, Instant by) {
        return rows.sql("select id from letter where " + due + """
                         order by state, next_attempt_at, id
                        fetch first 1 row only
                        for update skip locked
                        """)
                .param("by", utc(by))
                .query(Long.class)
                .optional();
    }

    private Outgoing claim(long letter) {
        rows.sql("update letter set state = '" + Dispatch.State.SENDING
                        + "', claimed_at = ?, attempts = attempts + 1 where id = ?")
                .param(utc(clock.instant()))
                .param(letter)
                .update();
        return rows.sql("""
                        select id, kind, host, round_id as round, session_id as session, party, languages, recipient,
                               subject, body,
                               calendar, calendar_method, document_id as document, message_id, attempts
                        from letter where id = ?
                        """).param(letter).query(Row.of(Outgoing.class)).single();
    }

    static String tidy(String answer) {
        var line = answer.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER);
    }
}
