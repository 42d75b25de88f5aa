package fi.neuvottelu.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the coordinator typed into "Record the session". Everything is text until {@link SessionRecords} has judged it.
 *
 * @param topics what was said, by topic of the session's own round
 * @param alsoTopics the same for each other round for which the session counts, by its id
 * @param answers to the questions of the standard form, by their number
 */
public record SessionRecord(
        @Nullable Boolean held,
        @Nullable String reason,
        @Nullable String date,
        @Nullable String from,
        @Nullable String to,
        @Nullable String place,
        @Nullable String secretary,
        @Nullable String languages,
        @Nullable List<Line> attendance,
        @Nullable Map<String, String> topics,
        @Nullable Map<String, Map<String, String>> alsoTopics,
        @Nullable Map<String, String> answers,
        @Nullable List<Measure> measures,
        @Nullable List<Approver> approvers) {

    /** One line of attendance; marked if the person sits in the other side's council, too. */
    public record Line(
            @Nullable String kind,
            @Nullable String party,
            @Nullable String organisation,
            @Nullable String name,
            @Nullable String role,
            @Nullable String presence,
            @Nullable Boolean dualRole) {}

    /** One agreed measure. */
    public record Measure(
            @Nullable String text,
            @Nullable String owner,
            @Nullable String ownerRole,
            @Nullable String dueOn) {}

    /**
     * The chair or an examiner.
     *
     * @param email a mailbox of her own
     */
    public record Approver(
            @Nullable String role,
            @Nullable String party,
            @Nullable String name,
            @Nullable String userId,
            @Nullable String email) {}
}
