package fi.neuvottelu.use;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.people.Seen;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the log of use. The same use is one row, however often a page asks and whichever node answers. */
@Component
class Uses {
    private final JdbcClient rows;
    private final TransactionTemplate ownTransaction;

    Uses(JdbcClient rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How something was seen; a name never changes, since rows carry it. */
    enum Way {
        OPENED,
        EXPORTED,
        FED,
        SENT
    }

    /**
     * A row.
     *
     * @param userId of a letter, the party whose mailbox it went to
     */
    record Use(
            Instant usedAt,
            String userId,
            Role role,
            Way way,
            Seen.What what,
            String subject,
            @Nullable String host,
            @Nullable String party) {
        static Use of(Seen seen, Instant at, String user, Role role, Way way) {
            return new Use(at, user, role, way, seen.what(), seen.subject(), seen.host(), seen.party());
        }
    }

    /**
     * From when on the same again is the same use, and the number of the stretch of time that it lies in: two who write at
     * the same moment know nothing of each other, yet have the same number.
     */
    record Stretch(Instant since, long number) {}

    /** What is looked for; null where it does not matter. */
    record Wanted(
            String host, @Nullable String party, @Nullable String user, Instant from, Instant until) {}

    /** In a short transaction of its own. */
    void keepOnce(Use use, Stretch stretch) {
        try {
            ownTransaction.executeWithoutResult(status -> keep(use, stretch));
        } catch (DuplicateKeyException meanwhile) {
            // The row is there now, which is all that matters.
        }
    }

    /** In the caller's transaction. */
    void keep(Use use, Stretch stretch) {
        rows.sql("""
                        insert into use_of_data (used_at, user_id, role, way, what, subject, host, party, stretch)
                        select cast(:at as timestamp with time zone), cast(:user as varchar),
                            cast(:role as varchar), cast(:way as varchar), cast(:what as varchar),
                            cast(:subject as varchar), cast(:host as varchar), cast(:party as varchar),
                            cast(:stretch as bigint)
                        where not exists (
                            select 1 from use_of_data
                            where user_id = :user and subject = :subject and what = :what and way = :way
                                and stretch in (:stretch, :stretch - 1) and used_at > :since)""")
                .param("at", use.usedAt().atOffset(UTC))
                .param("user", use.userId())
                .param("role", use.role().name())
                .param("way", use.way().name())
                .param("what", use.what().name())
                .param("subject", use.subject())
                .param("host", use.host())
                .param("party", use.party())
                .param("stretch", stretch.number())
                .param("since", stretch.since().atOffset(UTC))
                .update();
    }

    /** The latest first. What was of several parties or hosts was of each of them, too. */
    List<Use> find(Wanted wanted, int from, int most) {
        return rows.sql("""
                        select used_at, user_id, role, way, what, subject, host, party from use_of_data
                        where (host = :host or host is null) and used_at >= :from and used_at < :until"""
                        + (wanted.party() == null ? "" : " and (party = :party or party is null)")
                        + (wanted.user() == null ? "" : " and user_id = :user")
                        + " order by used_at desc, id desc offset :skip rows fetch next :most rows only")
                .param("host", wanted.host())
                .param("from", wanted.from().atOffset(UTC))
                .param("until", wanted.until().atOffset(UTC))
                .param("party", wanted.party())
                .param("user", wanted.user())
                .param("skip", from)
                .param("most", most)
                .query(Row.of(Use.class))
                .list();
    }

    /** @return how many are gone */
    int forget(Instant before) {
        return rows.sql("delete from use_of_data where used_at < ?")
                .param(before.atOffset(UTC))
                .update();
    }
}
