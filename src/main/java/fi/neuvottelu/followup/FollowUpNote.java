package fi.neuvottelu.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was asked, reported, reminded or changed while a measure was followed. */
public record FollowUpNote(Kind kind, @Nullable String text, Instant writtenAt, String writtenBy) {
    /** What the note is about. */
    public enum Kind {
        ASKED,
        PROGRESS,
        DONE,
        NOT_DONE,
        REMINDED,
        OWNER_REPLACED
    }
}
