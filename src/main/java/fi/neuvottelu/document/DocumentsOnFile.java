package fi.neuvottelu.document;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The register of documents as one reads it, without their content. */
@Component
public class DocumentsOnFile {
    private final JdbcClient rows;

    DocumentsOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /** @param hash of its content, SHA-256 */
    public record Line(
            long id,
            Kind kind,
            String title,
            @Nullable Long sessionId,
            @Nullable Long roundId,
            int version,
            LocalDate registeredOn,
            String hash) {}

    /** The latest first. */
    public List<Line> of(PartyId host) {
        return rows.sql("""
                        select id, kind, title, session_id, round_id, version, registered_on, hash from document
                        where host = ? order by registered_on desc, id desc""").param(host.value()).query(Row.of(Line.class)).list();
    }

    public List<Line> ofSessions(Collection<Long> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : rows.sql("""
                                select id, kind, title, session_id, round_id, version, registered_on, hash from document
                                where session_id in (:ids) order by registered_on, id""").param("ids", sessions).query(Row.of(Line.class)).list();
    }
}
