package fi.neuvottelu.followup;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that was asked, reported, reminded or changed while a measure was followed.
 *
 * @param saidBy by name and role, who reported by the link in a letter; null where it came otherwise
 */
public record FollowUpNote(
        Kind kind,
        @Nullable String text,
        Instant writtenAt,
        String writtenBy,
        @Nullable String saidBy) {
    /** What the owner of a measure may report. */
    static final Set<Kind> REPORTED = EnumSet.of(Kind.PROGRESS, Kind.DONE, Kind.NOT_DONE);

    boolean reported() {
        return REPORTED.contains(kind);
    }

    /** What the note is about. */
    public enum Kind {
        ASKED,
        PROGRESS,
        DONE,
        NOT_DONE,
        REMINDED,
        OWNER_REPLACED,
        /** The owner says that the report before it was not its own. */
        DISOWNED
    }
}
