package fi.neuvottelu.invitation;

import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator typed into the agenda of a session: the points as they shall stand, and what she has decided on proposals.
 *
 * @param version of the agenda that she began with; 0 for the template
 * @param withoutTopics she knows that a topic of the Act falls out
 */
public record AgendaDraft(
        @Nullable Integer version,
        @Nullable List<Point> points,
        @Nullable List<Decision> proposals,
        @Nullable Boolean withoutTopics) {

    /**
     * A point.
     *
     * @param key of a point that was there or is offered; null or beginning with "new" for an own one
     * @param headings one a line
     */
    public record Point(
            @Nullable String key,
            @Nullable TextPair title,
            @Nullable TextPair headings,
            @Nullable String minutes,
            @Nullable String presenter,
            @Nullable String link,
            @Nullable List<String> topics) {}

    /** A proposal that is declined. What is taken stands among the points. */
    public record Decision(
            @Nullable Long id,
            @Nullable Boolean declined,
            @Nullable TextPair reason) {}

    int seen() {
        return version == null ? 0 : version;
    }

    List<Point> pointList() {
        return points == null
                ? List.of()
                : points.stream().filter(Objects::nonNull).toList();
    }

    boolean declines(long proposal) {
        return decisions().stream().anyMatch(one -> one.id() != null && one.id() == proposal);
    }

    TextPair reason(long proposal) {
        return decisions().stream()
                .filter(one -> one.id() != null && one.id() == proposal)
                .findFirst()
                .map(one -> TextPair.orNone(one.reason()))
                .orElse(TextPair.NONE);
    }

    private List<Decision> decisions() {
        return proposals == null
                ? List.of()
                : proposals.stream()
                        .filter(one -> one != null && Boolean.TRUE.equals(one.declined()))
                        .toList();
    }
}
