package fi.neuvottelu.document;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Our document register: what was locked, by whom, when, under which hash. A row is never changed. */
@Component
public class Documents {
    private final JdbcClient jdbc;
    private final Clock clock;

    Documents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Registers the approved minutes of a session; the same version again is the row that is there. */
    public Document registerMinutes(
            long session, PartyId host, String title, int version, String content, String author) {
        return register(Kind.MINUTES, session, host, title, version, content, author);
    }

    /** Registers minutes as they leave for comments or approval; the same version again is the row that is there. */
    public Document registerDraft(
            long session, PartyId host, String title, int version, String content, String author) {
        return register(Kind.MINUTES_DRAFT, session, host, title, version, content, author);
    }

    private Document register(
            Kind kind, long session, PartyId host, String title, int version, String content, String author) {
        return of(kind, session).filter(there -> there.version() == version).orElseGet(() -> {
            var key = new GeneratedKeyHolder();
            var now = clock.instant();
            jdbc.sql("""
                            insert into document (kind, title, host, session_id, version, registered_on, registered_at,
                                author, hash, content)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            kind.name(),
                            title,
                            host.value(),
                            session,
                            version,
                            LocalTimes.dateOf(now),
                            now.atOffset(UTC),
                            author,
                            hash(content),
                            content)
                    .update(key, "id");
            return byId(Objects.requireNonNull(key.getKeyAs(Long.class)));
        });
    }

    public Document byId(long id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query(Row.of(Document.class))
                .single();
    }

    public Optional<Document> minutesOf(long session) {
        return of(Kind.MINUTES, session);
    }

    /** The draft of this version, if it has left the house. */
    public Optional<Document> draftOf(long session, int version) {
        return of(Kind.MINUTES_DRAFT, session).filter(there -> there.version() == version);
    }

    private Optional<Document> of(Kind kind, long session) {
        return jdbc
                .sql("select * from document where kind = ? and session_id = ? order by version desc")
                .params(kind.name(), session)
                .query(Row.of(Document.class))
                .list()
                .stream()
                .findFirst();
    }

    /** What a document is. */
    public enum Kind {
        MINUTES,
        MINUTES_DRAFT
    }

    /**
     * A registered document.
     *
     * @param registeredOn local date, Europe/Helsinki
     * @param hash SHA-256 of the content in UTF-8, in hexadecimal
     */
    public record Document(
            long id,
            Kind kind,
            String title,
            int version,
            LocalDate registeredOn,
            String author,
            String hash,
            String content) {}

    static String hash(String content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
