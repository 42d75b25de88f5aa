package fi.neuvottelu.document;

import static java.time.ZoneOffset.UTC;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /**
     * What is to be registered.
     *
     * @param subject of what it is, such as {@code session/12}: of each kind a document of its own, in its versions
     * @param party whose copy it is; null if it is everybody's
     * @param content what it says, as text
     */
    public record Entry(
            Kind kind,
            String subject,
            PartyId host,
            @Nullable Long roundId,
            @Nullable Long sessionId,
            @Nullable PartyId party,
            String title,
            String content,
            String author) {}

    /** The same version again is the row that is there. */
    public Document register(Entry entry, int version) {
        return last(entry.kind(), entry.subject())
                .filter(there -> there.version() == version)
                .orElseGet(() -> insert(entry, version));
    }

    /** A new version if it says anything else than the last one. */
    public Document registerIfChanged(Entry entry) {
        var last = last(entry.kind(), entry.subject());
        return last.filter(there -> there.hash().equals(Hash.of(entry.content())))
                .orElseGet(() -> insert(entry, last.map(Document::version).orElse(0) + 1));
    }

    private Document insert(Entry entry, int version) {
        var key = new GeneratedKeyHolder();
        var now = clock.instant();
        jdbc.sql("""
                        insert into document (kind, subject, title, host, round_id, session_id, party, version,
                            registered_on, registered_at, author, hash, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.kind().name(),
                        entry.subject(),
                        entry.title(),
                        entry.host().value(),
                        entry.roundId(),
                        entry.sessionId(),
                        entry.party() == null ? null : entry.party().value(),
                        version,
                        LocalTimes.dateOf(now),
                        now.atOffset(UTC),
                        entry.author(),
                        Hash.of(entry.content()),
                        entry.content())
                .update(key, "id");
        return byId(Objects.requireNonNull(key.getKeyAs(Long.class)));
    }

    public Document byId(long id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query(Row.of(Document.class))
                .single();
    }

    public Optional<Document> find(long id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query(Row.of(Document.class))
                .optional();
    }

    /** Of a round and of all sessions that count for it, each in its last version. */
    public List<Document> lastOfRound(long round) {
        return jdbc.sql("""
                        select * from document d
                        where (round_id = :round and session_id is null
                                or session_id in (select c.session_id from session_counts c where c.round_id = :round))
                            and not exists (
                            select 1 from document later where later.kind = d.kind and later.subject = d.subject
                                and later.version > d.version)
                        order by session_id nulls first, kind, id""").param("round", round).query(Row.of(Document.class)).list();
    }

    public Optional<Document> minutesOf(long session) {
        return last(Kind.MINUTES, ofSession(session));
    }

    /** The draft of this version, if it has left the house. */
    public Optional<Document> draftOf(long session, int version) {
        return last(Kind.MINUTES_DRAFT, ofSession(session)).filter(there -> there.version() == version);
    }

    /** The subject of what is of a session. */
    public static String ofSession(long session) {
        return "session/" + session;
    }

    private Optional<Document> last(Kind kind, String subject) {
        return jdbc.sql("""
                        select * from document where kind = ? and subject = ?
                        order by version desc fetch first 1 row only""")
                .params(kind.name(), subject)
                .query(Row.of(Document.class))
                .optional();
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
            PartyId host,
            @Nullable Long roundId,
            @Nullable Long sessionId,
            @Nullable PartyId party,
            int version,
            LocalDate registeredOn,
            String author,
            String hash,
            String content) {}
}
