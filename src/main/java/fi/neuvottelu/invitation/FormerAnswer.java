package fi.neuvottelu.invitation;

import fi.neuvottelu.people.Actor;
import fi.neuvottelu.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a party has answered, whom it has named and what it has proposed, as it stood at one time. */
public record FormerAnswer(Given given, List<Nomination> representatives, List<String> agendaPoints) {
    /**
     * How and when it was given.
     *
     * @param recordedBy user id, or that of the party where it came by a link
     * @param channel by which it reached the coordinator, or {@link Actor#BY_LINK}; null where the party answered in its form
     */
    public record Given(
            Answer answer,
            @Nullable String reason,
            boolean late,
            Instant givenAt,
            String recordedBy,
            @Nullable String channel,
            @Nullable LocalDate receivedOn,
            @Nullable String saidBy) {}

    /** In the words of a language: what was answered, then each person, then each proposal. */
    public List<String> told(Locale language) {
        return Stream.of(
                        Stream.of(joined(
                                Texts.say("answer." + given.answer(), language),
                                given.reason() == null ? null : given.reason().strip())),
                        representatives.stream().map(one -> one.told(language)),
                        agendaPoints.stream().map(point -> Texts.say("answer.proposes", language, point.strip())))
                .flatMap(lines -> lines)
                .toList();
    }

    /** As it would be typed again. */
    AnswerDraft draft() {
        return new AnswerDraft(
                given.answer().name(),
                given.reason(),
                representatives.stream().map(Nomination::draft).toList(),
                agendaPoints,
                representatives.stream().noneMatch(one -> one.whoComes().isPresent()),
                null);
    }

    static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** Whoever hands in the same again has changed nothing. */
    boolean saysTheSameAs(FormerAnswer other) {
        return given.answer() == other.given().answer()
                && Objects.equals(given.reason(), other.given().reason())
                && representatives.equals(other.representatives())
                && agendaPoints.equals(other.agendaPoints());
    }
}
