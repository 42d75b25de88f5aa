package fi.neuvottelu.minutes;

import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the minutes of a round's sessions stand, without their text. */
@Component
public class MinutesOnFile {
    private final JdbcClient rows;

    MinutesOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /** @param version that was sent to somebody last, 0 before the first */
    public record Standing(
            long sessionId,
            MinutesState state,
            int version,
            @Nullable LocalDate sentForReviewOn,
            @Nullable Instant sentForApprovalAt,
            @Nullable Instant approvedAt,
            @Nullable Long documentId) {}

    public List<Standing> ofRound(long round) {
        return rows.sql("""
                        select m.session_id, m.state, m.version, m.sent_for_review_on, m.sent_for_approval_at, m.approved_at,
                            m.document_id
                        from minutes m join session_counts r on r.session_id = m.session_id
                        where r.round_id = ?""").param(round).query(Row.of(Standing.class)).list();
    }
}
