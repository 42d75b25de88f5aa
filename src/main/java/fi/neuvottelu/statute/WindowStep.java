package fi.neuvottelu.statute;

import static java.time.temporal.ChronoUnit.DAYS;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One step on the way to a date of a duty.
 *
 * @param rule begins with {@code LAW.} where an Act sets the date, with {@code OURS.} where it is our own rule or our
 *     reading of an Act; its text is {@code window.<rule>}
 * @param from local date before the step
 * @param to local date after it
 * @param sources sections that the rule comes from, or is a reading of
 */
public record WindowStep(String rule, LocalDate from, LocalDate to, List<Section> sources) {
    public WindowStep {
        sources = List.copyOf(sources);
    }

    public boolean isLaw() {
        return rule.startsWith("LAW.");
    }

    public String text(Locale language) {
        return Texts.say(
                "window." + rule,
                language,
                WrittenDate.of(from, language),
                WrittenDate.of(to, language),
                Math.abs(DAYS.between(from, to)),
                sources.stream().map(section -> section.text(language)).collect(Collectors.joining(", ")));
    }
}
