package fi.neuvottelu.use;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.engine.Seen;
import fi.neuvottelu.engine.UseLog;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the log of use. The same use is one row, however often a page asks and whichever node answers. */
@Component
class Uses implements UseLog {
    private final JdbcClient rows;
    private final TransactionTemplate ownTransaction;
    private final UseSettings settings;
    private final Acting acting;
    private final Clock clock;

    Uses(JdbcClient rows, PlatformTransactionManager transactions, UseSettings settings, Acting acting, Clock clock) {
        this.rows = rows;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.acting = acting;
        this.clock = clock;
    }

    /** How it was seen; a name never changes, since rows carry it. */
    enum Way {
        OPENED,
        EXPORTED,
        FED,
        SENT
    }

    /** From when on the same again is the same use, and the number of the stretch of time in which that lies. */
    private record Stretch(Instant since, long number) {}

    @Override
    public void opened(List<Seen> seen) {
        seen.forEach(one -> byReader(one, Way.OPENED));
    }

    @Override
    public void exported(List<Seen> seen) {
        seen.forEach(one -> byReader(one, Way.EXPORTED));
    }

    /** A calendar asks all day long: that is one use a day. */
    @Override
    public void fed(List<Seen> seen, String holder) {
        var today = LocalTimes.today(clock);
        var stretch = new Stretch(today.atStartOfDay(LocalTimes.ZONE).toInstant(), today.toEpochDay());
        seen.forEach(one -> once(one, Way.FED, holder, Role.FEED_HOLDER, stretch));
    }

    /** In the transaction that marks the letter: each is sent once. */
    void sent(Seen seen) {
        insert(seen, Way.SENT, String.valueOf(seen.party()), Role.RECIPIENT, new Stretch(Instant.EPOCH, 0));
    }

    /** @return how many are gone */
    int forgetOld() {
        var day = LocalTimes.today(clock).minus(settings.keep());
        return rows.sql("delete from use_of_data where used_at < ?")
                .param(startOf(day).atOffset(UTC))
                .update();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LocalTimes.ZONE).toInstant();
    }

    private void byReader(Seen seen, Way way) {
        var now = clock.instant();
        var same = settings.same();
        var stretch = new Stretch(now.minus(same), now.getEpochSecond() / Math.max(1, same.toSeconds()));
        once(seen, way, acting.requireUser(), Role.of(acting, seen.host()), stretch);
    }

    /** Whoever asks twice at the same moment meets the constraint; the row is there then, which is all that matters. */
    private void once(Seen seen, Way way, String user, Role role, Stretch stretch) {
        try {
            ownTransaction.executeWithoutResult(status -> insert(seen, way, user, role, stretch));
        } catch (DuplicateKeyException meanwhile) {
            return;
        }
    }

    private void insert(Seen seen, Way way, String user, Role role, Stretch stretch) {
        rows.sql("""
                        insert into use_of_data (used_at, user_id, role, way, what, subject, host, party, stretch)
                        select cast(:at as timestamp with time zone), cast(:user as varchar(255)),
                            cast(:role as varchar(20)), cast(:way as varchar(10)), cast(:what as varchar(20)),
                            cast(:subject as varchar(100)), cast(:host as varchar(40)), cast(:party as varchar(40)),
                            cast(:stretch as bigint)
                        where not exists (
                            select 1 from use_of_data
                            where user_id = :user and subject = :subject and what = :what and way = :way
                                and stretch in (:stretch, :stretch - 1) and used_at >= :since)""")
                .param("at", clock.instant().atOffset(UTC))
                .param("user", user)
                .param("role", role.name())
                .param("way", way.name())
                .param("what", seen.what().name())
                .param("subject", seen.subject())
                .param("host", seen.host())
                .param("party", seen.party())
                .param("stretch", stretch.number())
                .param("since", stretch.since().atOffset(UTC))
                .update();
    }
}
