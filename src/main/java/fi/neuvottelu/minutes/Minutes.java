package fi.neuvottelu.minutes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of one session. The Acts demand none; they are the evidence level DOCUMENTED.
 *
 * @param version grows each time they are sent out for review or approval
 * @param sentForReviewOn local date
 * @param sentForApprovalAt what is said later does not change the text that is being approved
 */
public record Minutes(
        long id,
        long sessionId,
        MinutesState state,
        int version,
        String content,
        @Nullable String instance,
        @Nullable LocalDate sentForReviewOn,
        @Nullable LocalDate sentForApprovalOn,
        @Nullable Instant sentForApprovalAt,
        @Nullable Instant approvedAt,
        @Nullable Long documentId) {}
