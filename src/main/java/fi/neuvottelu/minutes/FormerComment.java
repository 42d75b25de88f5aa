package fi.neuvottelu.minutes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a party had said on draft minutes before it said otherwise. */
record FormerComment(
        Review.State state,
        @Nullable String commentText,
        @Nullable String dissent,
        @Nullable Instant givenAt,
        @Nullable String recordedBy,
        @Nullable String channel,
        @Nullable LocalDate receivedOn,
        @Nullable String saidBy) {
    static FormerComment of(Review review) {
        return new FormerComment(
                review.state(),
                review.commentText(),
                review.dissent(),
                review.givenAt(),
                review.recordedBy(),
                review.channel(),
                review.receivedOn(),
                review.saidBy());
    }
}
