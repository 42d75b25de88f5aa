package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of minutes for a page without script: a point or a topic and what was said on it, a line each, in the reader's language. */
public record MinutesPart(String title, List<String> said) {
    /** What was dealt with, without those who were there, who sign and who see things differently. */
    static List<MinutesPart> dealtWith(MinutesText text) {
        return parts(discussed(text), part("minutes.furtherHandling", text.furtherHandling()));
    }

    private static Stream<MinutesPart> discussed(MinutesText text) {
        return parts(
                text.points().stream().map(MinutesPart::of),
                text.topics().stream().map(one -> new MinutesPart(one.title(), List.of(one.text()))),
                part("minutes.discussion", text.discussion()))
                .stream();
    }

    /** All that they say, with everybody's name. */
    static List<MinutesPart> whole(MinutesText text) {
        return parts(
                part("minutes.text", head(text)),
                part(
                        "minutes.present",
                        text.present().stream().map(one -> one.name() + ": " + String.join("; ", one.people()))),
                part("minutes.absent", text.absent().stream()),
                part("minutes.material", text.material()),
                discussed(text),
                part("minutes.measures", text.measures().stream().map(MinutesPart::measure)),
                part(
                        "minutes.differingViews",
                        Stream.concat(Stream.ofNullable(text.differingViews()), dissents(text.views()))),
                part("minutes.dissents", dissents(text.dissents())),
                part("minutes.furtherHandling", text.furtherHandling()),
                part("minutes.nextNegotiation", text.nextNegotiation()),
                part(
                        "minutes.approvals",
                        text.approvals().stream()
                                .map(one -> one.role() + " " + one.name() + ": " + one.state()
                                        + (one.on() == null ? "" : ", " + LocalTimes.shown(one.on())))));
    }

    private static Stream<String> head(MinutesText text) {
        return Stream.of(
                        labelled("minutes.host", text.hostName()),
                        labelled("minutes.ground", text.legalGround()),
                        labelled(
                                "minutes.time",
                                say(
                                        "form.time",
                                        LocalTimes.shown(text.day()),
                                        LocalTimes.shown(text.from()),
                                        LocalTimes.shown(text.to()))),
                        labelled("minutes.place", text.place()),
                        labelled("minutes.chair", text.chair()),
                        labelled("minutes.secretary", text.secretary()),
                        labelled("minutes.languages", text.languages()))
                .filter(Objects::nonNull);
    }

    private static MinutesPart of(MinutesText.Point point) {
        return new MinutesPart(
                point.number() + ". " + point.title(),
                Stream.of(
                                labelled("minutes.discussion", point.discussion()),
                                labelled("minutes.noted", point.noted()),
                                labelled("minutes.agreed", point.agreed()),
                                labelled("minutes.open", point.open()))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static String measure(MinutesText.Measure one) {
        return Stream.of(
                        one.text(),
                        one.owner() == null ? say("minutes.noOwner") : one.owner(),
                        one.role(),
                        one.due() == null ? null : say("minutes.due", LocalTimes.shown(one.due())))
                .filter(Objects::nonNull)
                .reduce((before, after) -> before + ", " + after)
                .orElseThrow();
    }

    private static Stream<String> dissents(List<MinutesText.Dissent> all) {
        return all.stream().map(one -> one.party() + ": " + one.text());
    }

    private static Stream<MinutesPart> part(String title, @Nullable String text) {
        return part(title, Stream.ofNullable(text));
    }

    private static Stream<MinutesPart> part(String title, Stream<String> lines) {
        var said = lines.toList();
        return said.isEmpty() ? Stream.empty() : Stream.of(new MinutesPart(say(title), said));
    }

    private static @Nullable String labelled(String what, @Nullable String text) {
        return text == null ? null : say(what) + ": " + text;
    }

    private static String say(String key, Object... arguments) {
        return Texts.say(key, Language.ofReader().locale(), arguments);
    }

    @SafeVarargs
    private static List<MinutesPart> parts(Stream<MinutesPart>... parts) {
        return Stream.of(parts).flatMap(one -> one).toList();
    }
}
