package fi.neuvottelu.minutes;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.past.Former;
import fi.neuvottelu.past.Past;
import fi.neuvottelu.past.PastKind;
import fi.neuvottelu.past.Telling;
import fi.neuvottelu.past.Told;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The comments on draft minutes before they were changed, for people to read. */
@Component
public class FormerComments {
    private final Past past;
    private final Telling telling;
    private final People people;

    FormerComments(Past past, Telling telling, People people) {
        this.past = past;
        this.telling = telling;
        this.people = people;
    }

    /** @param why who says that it was not the party's; null where the party says otherwise itself */
    void keep(Review before, @Nullable String why) {
        past.keep(PastKind.COMMENTS, subject(before), FormerComment.of(before), why);
    }

    private static String subject(Review review) {
        return String.valueOf(review.id());
    }

    /** What stood before what stands, as far as nobody has said that it was not the party's. */
    FormerComment before(Review review) {
        var stands = Objects.requireNonNull(review.givenAt());
        return past
                .of(PastKind.COMMENTS, List.of(subject(review)), FormerComment.class)
                .getOrDefault(subject(review), List.of())
                .stream()
                .filter(one -> one.why() == null)
                .map(Former::content)
                .filter(one -> one.givenAt() != null && one.givenAt().isBefore(stands))
                .reduce((earlier, later) -> later)
                .orElse(FormerComment.NONE);
    }

    /** By review, the oldest first; no entry for one that was never changed. */
    public Map<Long, List<Told>> of(Collection<Long> reviews) {
        return past
                .of(PastKind.COMMENTS, reviews.stream().map(String::valueOf).toList(), FormerComment.class)
                .entrySet()
                .stream()
                .collect(toMap(
                        entry -> Long.valueOf(entry.getKey()),
                        entry -> entry.getValue().stream().map(this::told).toList()));
    }

    private Told told(Former<FormerComment> former) {
        var said = former.content();
        return telling.told(
                former,
                List.of(
                        Told.Part.of(say("review.comment"), lines(said.commentText(), none(said))),
                        Told.Part.of(say("review.dissent"), lines(said.dissent())),
                        Told.Part.of(say("past.recorded"), lines(recorded(said)))));
    }

    private static @Nullable String none(FormerComment said) {
        return said.state() == Review.State.NO_COMMENTS ? say("review.NO_COMMENTS") : null;
    }

    private static List<@Nullable String> lines(@Nullable String... lines) {
        return Arrays.asList(lines);
    }

    private String recorded(FormerComment said) {
        var channel = said.channel();
        return Stream.of(
                        said.recordedBy() == null ? null : people.nameOf(said.recordedBy()),
                        said.givenAt() == null ? null : Telling.moment(said.givenAt()),
                        channel == null ? null : say("channel." + channel),
                        channel == null || said.receivedOn() == null ? null : LocalTimes.shown(said.receivedOn()),
                        said.saidBy())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String say(String key) {
        return Texts.say(key, LocaleContextHolder.getLocale());
    }
}
