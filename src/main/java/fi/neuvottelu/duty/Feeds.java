package fi.neuvottelu.duty;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.rows.Row;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The secret addresses of calendar feeds. The secret is told once; what is kept is its SHA-256. */
@Component
class Feeds {
    /** Of one host at a time: enough for everybody who watches it. */
    static final int MOST = 50;

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * @param language in which the feed is written: fi, sv or en
     * @param lastReadOn local day, null if nobody has read it
     */
    record Feed(
            long id,
            String host,
            String language,
            String createdBy,
            OffsetDateTime createdAt,
            @Nullable LocalDate lastReadOn) {
        PartyId hostId() {
            return PartyId.of(host);
        }
    }

    /** @param secret the only time that it is told */
    record Opened(long id, String secret) {}

    /** @throws Refusal if the host has as many as it can have */
    Opened open(Host host, String language) {
        if (of(host).size() >= MOST) {
            throw new Refusal("feed.tooMany", MOST);
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = new GeneratedKeyHolder();
        jdbc.sql("insert into duty_feed (host, token_hash, language, created_by, created_at) values (?, ?, ?, ?, ?)")
                .params(host.id().value(), hash(secret), language, acting.requireUser(), now())
                .update(id, "id");
        return new Opened(Objects.requireNonNull(id.getKeyAs(Long.class)), secret);
    }

    /** Those that can be read. */
    List<Feed> of(Host host) {
        return jdbc.sql("select * from duty_feed where host = ? and revoked_at is null order by id")
                .param(host.id().value())
                .query(Row.of(Feed.class))
                .list();
    }

    /** @throws NotHere if there is none, or it was revoked already */
    Feed get(long id) {
        return jdbc.sql("select * from duty_feed where id = ? and revoked_at is null")
                .param(id)
                .query(Row.of(Feed.class))
                .optional()
                .orElseThrow(NotHere::new);
    }

    void revoke(Feed feed) {
        jdbc.sql("update duty_feed set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                .params(now(), acting.requireUser(), feed.id())
                .update();
    }

    /** Remembers that it was read today, so that an address that nobody needs any more can be seen. */
    Optional<Feed> readBy(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        var today = LocalTimes.today(clock);
        jdbc.sql("""
                        update duty_feed set last_read_on = :today where token_hash = :hash and revoked_at is null
                            and (last_read_on is null or last_read_on < :today)""").param("today", today).param("hash", hash(secret)).update();
        return jdbc.sql("select * from duty_feed where token_hash = ? and revoked_at is null")
                .param(hash(secret))
                .query(Row.of(Feed.class))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
