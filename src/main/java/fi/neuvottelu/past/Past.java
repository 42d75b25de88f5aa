package fi.neuvottelu.past;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.people.Acting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was before it is changed or ended, and tells it again. */
@Component
public class Past {
    private final JdbcClient rows;
    private final ObjectMapper json;
    private final Supplier<Optional<String>> person;
    private final Clock clock;

    @Autowired
    Past(JdbcClient rows, ObjectMapper json, Acting acting, Clock clock) {
        this(rows, json, acting::author, clock);
    }

    /** @param person who acts, empty where the application does */
    public Past(JdbcClient rows, ObjectMapper json, Supplier<Optional<String>> person, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.person = person;
        this.clock = clock;
    }

    /**
     * To be called in the transaction of the change, by whoever holds the lock of the row that is changed: two changes at
     * once would both be the same version.
     *
     * @param before a record; what {@link #of} gives back
     * @param why if a reason was given
     */
    public void keep(PastKind kind, String subject, Record before, @Nullable String why) {
        write(kind, subject, before, clock.instant(), person.get().orElse(null), why);
    }

    /**
     * What had been kept elsewhere; in the order in which it was changed, and under the same lock as {@link #keep}.
     *
     * @param changedBy id of the user who changed it then
     */
    public void adopt(PastKind kind, String subject, Record before, Instant changedAt, String changedBy) {
        write(kind, subject, before, changedAt, changedBy, null);
    }

    private void write(
            PastKind kind,
            String subject,
            Record before,
            Instant changedAt,
            @Nullable String changedBy,
            @Nullable String why) {
        rows.sql("""
                        insert into past_version (kind, subject, version, changed_at, changed_by, why, content)
                        values (:kind, :subject,
                            (select coalesce(max(version), 0) + 1 from past_version
                             where kind = :kind and subject = :subject),
                            :at, :by, :why, :content)""")
                .param("kind", kind.name())
                .param("subject", subject)
                .param("at", changedAt.atOffset(UTC))
                .param("by", changedBy)
                .param("why", why)
                .param("content", written(before))
                .update();
    }

    /** By subject, the oldest first; no entry for one that was never changed. */
    public <T extends Record> Map<String, List<Former<T>>> of(
            PastKind kind, Collection<String> subjects, Class<T> type) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return rows
                .sql("""
                        select subject, version, changed_at, changed_by, why, content from past_version
                        where kind = :kind and subject in (:subjects) order by subject, version""")
                .param("kind", kind.name())
                .param("subjects", subjects)
                .query((row, n) -> former(row, type))
                .list()
                .stream()
                .collect(groupingBy(Former::subject));
    }

    /** What was changed after this moment, the oldest first. */
    public <T extends Record> List<Former<T>> since(PastKind kind, Instant moment, Class<T> type) {
        return rows.sql("""
                        select subject, version, changed_at, changed_by, why, content from past_version
                        where kind = :kind and changed_at > :moment order by changed_at, subject, version""")
                .param("kind", kind.name())
                .param("moment", moment.atOffset(UTC))
                .query((row, n) -> former(row, type))
                .list();
    }

    private <T> Former<T> former(ResultSet row, Class<T> type) throws SQLException {
        return new Former<>(
                row.getString("subject"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("changed_by"),
                row.getString("why"),
                read(row.getString("content"), type));
    }

    private String written(Record content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a later version of the house no longer knows is left out. */
    private <T> T read(String content, Class<T> type) {
        try {
            return json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(content);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("what was before of " + type.getSimpleName(), unreadable);
        }
    }
}
