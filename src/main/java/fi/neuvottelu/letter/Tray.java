package fi.neuvottelu.letter;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the postman takes due letters from, each in a short transaction of its own. A claim is a lease by the database's clock:
 * nodes need not agree on the time.
 */
@Component
class Tray {
    /** A letter whose postman has not renewed his lease for so long was lost in a crash. */
    static final Duration LEASE = Duration.ofSeconds(60);

    static final String UNTIL = "current_timestamp + interval '%d' second".formatted(LEASE.toSeconds());

    /** What it follows is on its way still. */
    private static final String AFTER_IT = """
            (after_letter is null or not exists (select 1 from letter earlier where earlier.id = letter.after_letter
                 and (earlier.state = '%s' or earlier.state = '%s' and earlier.held is null
                     and (earlier.useless_after is null or earlier.useless_after >= :today))))""".formatted(Dispatch.State.SENDING, Dispatch.State.QUEUED);

    private static final String WAITING =
            "state = '" + Dispatch.State.QUEUED + "' and held is null and next_attempt_at <= :by and " + AFTER_IT;

    /** More than there are postmen who may have one of the first in hand. */
    private static final int AT_ONCE = 50;

    private static final String ONE = " fetch first 1 row only for update skip locked";

    private final JdbcClient rows;
    private final MailStops stops;
    private final TransactionTemplate transaction;
    private final int repeats;
    private final Clock clock;

    Tray(JdbcClient rows, MailStops stops, PlatformTransactionManager transactions, MailSettings mail, Clock clock) {
        this.rows = rows;
        this.stops = stops;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.repeats = mail.repeats();
        this.clock = clock;
    }

    /** The next due letter, now in the caller's hand; none if all are done or in others' hands, or if none leaves. */
    Optional<Outgoing> take() {
        var taken = transaction.execute(status -> {
            if (!stops.isStopped()) {
                return due(false).map(this::claim);
            }
            // Not without a letter: the server would be asked nothing, and the next letter would wait.
            return stops.probeIsDue()
                    ? due(true).filter(letter -> stops.probes()).map(this::claim)
                    : Optional.<Outgoing>empty();
        });
        return taken == null ? Optional.empty() : taken;
    }

    /**
     * What a dead node had in hand does not wait until a long queue has left. Each by itself: asked for both at once, H2 walks
     * through all letters that ever were.
     */
    private Optional<Long> due(boolean stopped) {
        return lost().or(() -> waiting(stopped));
    }

    /** Looked for first and held then: in an order, H2 would hold all that wait, and nobody else find one. */
    Optional<Long> waiting(boolean stopped) {
        return asking("select id from letter where " + WAITING
                        + (stopped ? probe() : " order by state, next_attempt_at, id") + " fetch first "
                        + AT_ONCE + " rows only")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(first -> inHand(first).stream())
                .findFirst();
    }

    private Optional<Long> inHand(long letter) {
        return asking("select id from letter where id = :id and " + WAITING + " for update skip locked")
                .param("id", letter)
                .query(Long.class)
                .optional();
    }

    /**
     * While the server is probed, one letter after the other, so that none stands in the way of all; and in turns one that was
     * tried before, which a server that puts off what it does not know takes at last. Not one that does not go there any more.
     */
    private String probe() {
        return " and (useless_after is null or useless_after >= :today) order by "
                + (stops.now().probes() % 2 == 0 ? "claim" : "case when claim = 0 then 1 else 0 end, leased_until")
                + ", id";
    }

    private JdbcClient.StatementSpec asking(String sql) {
        return rows.sql(sql).param("by", clock.instant().atOffset(UTC)).param("today", LocalTimes.today(clock));
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
        stops.held();
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
