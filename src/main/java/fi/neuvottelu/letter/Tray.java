package fi.neuvottelu.letter;

import static fi.neuvottelu.letter.DispatchRegister.utc;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the postman takes due letters from and marks what became of them, each in a short transaction of its own. A mark
 * counts only for the claim it belongs to: a letter that was taken again since is another's to mark. A claim is a lease by
 * the database's clock: nodes need not agree on the time.
 */
@Component
class Tray {
    /** A letter whose postman has not renewed his lease for so long was lost in a crash. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final String UNTIL = "current_timestamp + interval '%d' second".formatted(LEASE.toSeconds());
    private static final String THIS_CLAIM =
            " where id = :id and state = '" + Dispatch.State.SENDING + "' and claim = :claim";
    private static final String QUEUED =
            "update letter set state = '" + Dispatch.State.QUEUED + "', server_answer = :answer";

    /** What it follows is on its way still. */
    private static final String AFTER_IT = """
             and (after_letter is null or not exists (select 1 from letter earlier where earlier.id = letter.after_letter
                 and (earlier.state = '%s' or earlier.state = '%s' and earlier.held is null
                     and (earlier.useless_after is null or earlier.useless_after >= :today))))""".formatted(Dispatch.State.SENDING, Dispatch.State.QUEUED);

    private static final String ONE = " fetch first 1 row only for update skip locked";

    private final JdbcClient rows;
    private final MailStops stops;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final int repeats;
    private final Clock clock;

    Tray(
            JdbcClient rows,
            MailStops stops,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            MailSettings mail,
            Clock clock) {
        this.rows = rows;
        this.stops = stops;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.repeats = mail.repeats();
        this.clock = clock;
    }

    /** The next due letter, now in the caller's hand; none if all are done or in others' hands, or if none leaves. */
    Optional<Outgoing> take() {
        var taken = transaction.execute(status -> {
            var stopped = stops.isStopped();
            if (stopped && !stops.probes()) {
                return Optional.<Outgoing>empty();
            }
            return due(stopped).map(this::claim);
        });
        return taken == null ? Optional.empty() : taken;
    }

    /** The letter is still in hand. */
    void renew(Outgoing letter) {
        transaction.executeWithoutResult(status -> mark(letter, "update letter set leased_until = " + UNTIL, Map.of()));
    }

    void sent(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            stops.runs();
            if (mark(
                    letter,
                    "update letter set " + DispatchRegister.SENT + ", sent_at = :at, server_answer = :answer",
                    Map.of("at", utc(clock.instant()), "answer", MailStops.tidy(answer)))) {
                events.publishEvent(new LetterSent(letter.id(), letter.kind(), letter.host(), letter.party()));
            }
        });
    }

    /** The attempt counts: the letter itself, or its recipient, was put off. */
    void tryAgain(Outgoing letter, Duration pause, String answer) {
        again(letter, pause, answer, "");
    }

    void perhaps(Outgoing letter, Duration pause, String answer) {
        again(letter, pause, answer, ", perhaps = perhaps + 1");
    }

    private void again(Outgoing letter, Duration pause, String answer, String more) {
        transaction.executeWithoutResult(status -> mark(
                letter,
                QUEUED + ", next_attempt_at = :at" + more,
                Map.of("at", utc(clock.instant().plus(pause)), "answer", MailStops.tidy(answer))));
    }

    /** Not its fault: it is as due as before, and goes with the others when the server is back. */
    void waits(Outgoing letter, Outcome.Trouble trouble) {
        transaction.executeWithoutResult(status -> {
            mark(letter, QUEUED + ", attempts = attempts - 1", Map.of("answer", MailStops.tidy(trouble.answer())));
            stops.stop(trouble);
        });
    }

    /** Nobody tries it again before somebody has looked at it. */
    void hold(Outgoing letter, Held why, String answer) {
        transaction.executeWithoutResult(status -> {
            held(letter, why, answer, "");
            if (why == Held.REFUSED) {
                stops.refused(answer);
            }
        });
    }

    void holdPerhaps(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> held(letter, Held.UNKNOWN, answer, ", perhaps = perhaps + 1"));
    }

    private void held(Outgoing letter, Held why, String answer, String more) {
        mark(letter, QUEUED + ", held = :held" + more, Map.of("held", why.name(), "answer", MailStops.tidy(answer)));
    }

    /** A reminder of a day that has passed, a letter to whoever wants none. */
    void helpsNobody(Outgoing letter) {
        transaction.executeWithoutResult(
                status -> mark(letter, "update letter set state = '" + Dispatch.State.WITHDRAWN + "'", Map.of()));
    }

    void failed(Outgoing letter, String answer) {
        transaction.executeWithoutResult(status -> {
            if (mark(
                    letter,
                    "update letter set state = '" + Dispatch.State.FAILED + "', server_answer = :answer",
                    Map.of("answer", MailStops.tidy(answer)))) {
                events.publishEvent(new LetterFailed(
                        letter.id(), letter.kind(), letter.host(), letter.round(), letter.session(), letter.party()));
            }
        });
    }

    private boolean mark(Outgoing letter, String update, Map<String, Object> values) {
        return rows.sql(update + THIS_CLAIM)
                        .params(values)
                        .param("id", letter.id())
                        .param("claim", letter.claim())
                        .update()
                == 1;
    }

    /**
     * What a dead node had in hand does not wait until a long queue has left. Each by itself: asked for both at once, H2 walks
     * through all letters that ever were.
     */
    private Optional<Long> due(boolean stopped) {
        return lost().or(() -> waiting(stopped)).or(() -> stopped ? Optional.empty() : nextWaiting());
    }

    /** While the server is probed, one letter after the other: none stands in the way of all. */
    Optional<Long> waiting(boolean stopped) {
        return waiting(stopped ? " order by claim, id" : " order by state, next_attempt_at, id");
    }

    /** In an order, H2 looks at the first one alone: it finds none while somebody else is taking that. */
    private Optional<Long> nextWaiting() {
        return waiting("");
    }

    private Optional<Long> waiting(String order) {
        return rows.sql("select id from letter where state = '" + Dispatch.State.QUEUED
                        + "' and held is null and next_attempt_at <= :by " + AFTER_IT + order + ONE)
                .param("by", utc(clock.instant()))
                .param("today", LocalTimes.today(clock))
                .query(Long.class)
                .optional();
    }

    private record Lost(long id, int perhaps) {}

    /** One goes again as often as after any other unknown end: perhaps it is the letter that ends its nodes. */
    private Optional<Long> lost() {
        var lost = rows.sql("select id, perhaps from letter where state = '" + Dispatch.State.SENDING
                        + "' and leased_until < current_timestamp order by id" + ONE)
                .query(Row.of(Lost.class))
                .optional();
        if (lost.isPresent() && lost.get().perhaps() >= repeats) {
            holdLost(lost.get().id());
            return lost();
        }
        return lost.map(Lost::id);
    }

    private void holdLost(long letter) {
        rows.sql("update letter set state = '" + Dispatch.State.QUEUED + "', held = '" + Held.UNKNOWN
                        + "', perhaps = perhaps + 1, claim = claim + 1 where id = ?")
                .param(letter)
                .update();
    }

    /** One that was in other hands perhaps has been delivered from there. */
    private Outgoing claim(long letter) {
        rows.sql("update letter set perhaps = perhaps + case when state = '" + Dispatch.State.SENDING
                        + "' then 1 else 0 end, state = '" + Dispatch.State.SENDING
                        + "', claim = claim + 1, attempts = attempts + 1, leased_until = " + UNTIL + " where id = ?")
                .param(letter)
                .update();
        return rows.sql("""
                        select id, kind, host, round_id as round, session_id as session, party, languages, recipient,
                               subject, body,
                               calendar, calendar_method, document_id as document, message_id, attempts, claim, perhaps,
                               useless_after, to_earlier
                        from letter where id = ?
                        """).param(letter).query(Row.of(Outgoing.class)).single();
    }
}
