package fi.neuvottelu.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    /** What still stands: a report that was not its owner's is left out. */
    static <N> List<N> standing(List<N> notes, Function<N, Kind> kind) {
        var all = new ArrayList<N>();
        for (var note : notes) {
            if (kind.apply(note) == Kind.DISOWNED) {
                IntStream.iterate(all.size() - 1, at -> at >= 0, at -> at - 1)
                        .filter(at -> REPORTED.contains(kind.apply(all.get(at))))
                        .findFirst()
                        .ifPresent(all::remove);
            } else {
                all.add(note);
            }
        }
        return List.copyOf(all);
    }

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
