package fi.neuvottelu.link;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All secret links. A secret is told once, to whoever makes it; what is kept is its hash. */
@Component
public class Links {
    /** Where the links in letters lead; behind it stands the secret. */
    public static final String PAGE = "/neuvottelu/kirje";

    /** Who made the link in a letter: nobody was there. */
    public static final String POSTMAN = "postman";

    private static final String GOOD = "revoked_at is null and (valid_until is null or valid_until > ?)";

    private final JdbcClient rows;
    private final Acting acting;
    private final Clock clock;

    Links(JdbcClient rows, Acting acting, Clock clock) {
        this.rows = rows;
        this.acting = acting;
        this.clock = clock;
    }

    /** @param secret the only time that it is told */
    public record Made(long id, String secret) {
        @Override
        public String toString() {
            return "link " + id;
        }
    }

    /**
     * @param host at which it counts
     * @param party whose word it carries; null if it is of the host itself
     * @param until null for one that is good until it is revoked
     */
    public Made make(Purpose purpose, String host, @Nullable String party, @Nullable Instant until) {
        return make(purpose, host, party, acting.requireUser(), until);
    }

    /** For a letter to a party that is leaving; good until it is revoked. */
    public Made makeForLetter(String host, String party) {
        return make(Purpose.LETTER, host, party, POSTMAN, null);
    }

    private Made make(Purpose purpose, String host, @Nullable String party, String madeBy, @Nullable Instant until) {
        var secret = Secret.make();
        var id = new GeneratedKeyHolder();
        rows.sql("""
                        insert into secret_link (purpose, token_hash, host, party, made_by, made_at, valid_until)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        purpose.name(),
                        secret.hash(),
                        host,
                        party,
                        madeBy,
                        now(),
                        until == null ? null : until.atOffset(ZoneOffset.UTC))
                .update(id, "id");
        return new Made(Objects.requireNonNull(id.getKeyAs(Long.class)), secret.written());
    }

    /**
     * The link with this secret, for whoever shows it now; that it was used today is remembered. Empty if there is none for
     * this purpose, or if it is no longer good.
     */
    public Optional<Link> use(Purpose purpose, String typed) {
        return look(purpose, typed).map(this::used);
    }

    /** The same for whoever only looks: scanners open every address in a mail, so nothing is remembered. */
    public Optional<Link> look(Purpose purpose, String typed) {
        return Secret.of(typed).flatMap(secret -> good(purpose, secret.hash()));
    }

    /** Whether good or not: for whoever may ask for another one. */
    public Optional<Link> known(Purpose purpose, String typed) {
        return Secret.of(typed)
                .flatMap(secret -> rows.sql("select * from secret_link where token_hash = ? and purpose = ?")
                        .params(secret.hash(), purpose.name())
                        .query(Row.of(Link.class))
                        .optional());
    }

    /** Empty if it is no longer good. */
    public Optional<Link> find(long id) {
        return rows.sql("select * from secret_link where id = ? and " + GOOD)
                .params(id, now())
                .query(Row.of(Link.class))
                .optional();
    }

    /** Those of a host that are good, the oldest first. */
    public List<Link> of(Purpose purpose, String host) {
        return rows.sql("select * from secret_link where host = ? and purpose = ? and " + GOOD + " order by id")
                .params(host, purpose.name(), now())
                .query(Row.of(Link.class))
                .list();
    }

    /** Whether it is as long as a secret, good or not: of an address that a mail program has cut nothing can be known. */
    public static boolean isWhole(String typed) {
        return Secret.of(typed).isPresent();
    }

    /** From now on it opens nothing. */
    public void revoke(long id) {
        rows.sql("update secret_link set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                .params(now(), acting.requireUser(), id)
                .update();
    }

    private Optional<Link> good(Purpose purpose, String hash) {
        return rows.sql("select * from secret_link where token_hash = ? and purpose = ? and " + GOOD)
                .params(hash, purpose.name(), now())
                .query(Row.of(Link.class))
                .optional();
    }

    /** One row a day, not one a reading. */
    private Link used(Link link) {
        rows.sql("""
                        update secret_link set last_used_on = :today
                        where id = :id and (last_used_on is null or last_used_on < :today)""")
                .param("today", LocalTimes.today(clock))
                .param("id", link.id())
                .update();
        return link;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
