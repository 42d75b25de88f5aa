package fi.neuvottelu.minutes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a party had said on draft minutes before it said otherwise, with how it came. */
record FormerComment(
        Review.State state,
        @Nullable String commentText,
        @Nullable String dissent,
        boolean late,
        @Nullable Instant givenAt,
        @Nullable String recordedBy,
        @Nullable String channel,
        @Nullable LocalDate receivedOn,
        @Nullable String saidBy) {
    /** Before it has said anything. */
    static final FormerComment NONE =
            new FormerComment(Review.State.ASKED, null, null, false, null, null, null, null, null);

    static FormerComment of(Review review) {
        return new FormerComment(
                review.state(),
                review.commentText(),
                review.dissent(),
                review.late(),
                review.givenAt(),
                review.recordedBy(),
                review.channel(),
                review.receivedOn(),
                review.saidBy());
    }

    boolean given() {
        return state == Review.State.COMMENTED || state == Review.State.NO_COMMENTS;
    }

    ReviewDraft draft() {
        return new ReviewDraft(state == Review.State.NO_COMMENTS, commentText, dissent);
    }
}
