package fi.neuvottelu.minutes;

import com.fasterxml.jackson.annotation.JsonInclude;
import fi.neuvottelu.session.SessionRecord;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the secretary wrote beside what is known already (time, attendance, topics, measures).
 *
 * @param points of the agenda, in its order; null in minutes that were begun before there were any
 * @param discussion of the whole session, as minutes without points have it
 * @param differingViews of whom is not said
 * @param views differing views of parties by name
 * @param unplaced of a text that was pasted whole, what found no point; minutes do not leave with it
 * @param whole lines of a text that was pasted and has not been split at the points yet; minutes do not leave with it either
 * @param decision REVIEW (another review) or APPROVAL; only asked when the minutes are finished
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MinutesDraft(
        @Nullable List<Point> points,
        @Nullable String discussion,
        @Nullable String differingViews,
        @Nullable List<View> views,
        @Nullable String furtherHandling,
        @Nullable String nextNegotiation,
        @Nullable String material,
        @Nullable String unplaced,
        @Nullable List<String> whole,
        @Nullable String decision) {

    /**
     * A point of the agenda, with its title as it stood.
     *
     * @param measures that were agreed on at this point; kept with the session's others and in no other place
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            @Nullable String key,
            @Nullable TextPair title,
            @Nullable String discussion,
            @Nullable String noted,
            @Nullable String agreed,
            @Nullable String open,
            @Nullable List<SessionRecord.Measure> measures) {

        boolean says() {
            return Stream.of(discussion, noted, agreed, open).anyMatch(text -> !Typed.blank(text))
                    || (measures != null && !measures.isEmpty());
        }

        Stream<@Nullable String> texts() {
            var named = TextPair.orNone(title);
            return Stream.of(named.fi(), named.sv(), discussion, noted, agreed, open);
        }

        Point titled(TextPair other) {
            return new Point(key, other, discussion, noted, agreed, open, measures);
        }

        Point with(@Nullable List<SessionRecord.Measure> others) {
            return new Point(key, title, discussion, noted, agreed, open, others);
        }
    }

    /** A party's differing view. */
    public record View(@Nullable String party, @Nullable String text) {}

    /** All that was written, in its order. */
    List<String> texts() {
        return Stream.of(
                        Stream.of(material),
                        MinutesPoints.given(points).stream().flatMap(Point::texts),
                        Stream.of(discussion, differingViews),
                        MinutesPoints.given(views).stream().map(View::text),
                        Stream.of(furtherHandling, nextNegotiation, unplaced),
                        MinutesPoints.given(whole).stream())
                .flatMap(texts -> texts)
                .filter(text -> !Typed.blank(text))
                .toList();
    }

    MinutesDraft with(@Nullable List<Point> others, List<View> otherViews) {
        return new MinutesDraft(
                others,
                discussion,
                differingViews,
                otherViews,
                furtherHandling,
                nextNegotiation,
                material,
                null,
                null,
                decision);
    }
}
