package fi.neuvottelu.minutes;

import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One attending party's review of one version of the draft minutes; comments and dissent stay by name. */
public record Review(
        long id,
        long minutesId,
        PartyId party,
        int version,
        State state,
        @Nullable String commentText,
        @Nullable String dissent,
        boolean late,
        @Nullable Instant givenAt,
        @Nullable String recordedBy,
        @Nullable String channel,
        @Nullable LocalDate receivedOn,
        @Nullable String saidBy,
        @Nullable String instance,
        @Nullable LocalDate remindedOn) {
    /** What the link in the letters about it opens. */
    public static final String LINK = "kommentit";

    boolean given() {
        return state == State.COMMENTED || state == State.NO_COMMENTS;
    }

    /** Where the review stands. Silence is no approval. */
    public enum State {
        ASKED,
        COMMENTED,
        NO_COMMENTS,
        SILENT
    }
}
