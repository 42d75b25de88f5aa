package fi.neuvottelu.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import fi.neuvottelu.engine.Texts;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * One step on the way to a computed date.
 *
 * @param rule that was followed: of our own, or of 150/1930 if it begins with its section; its text is {@code date.<rule>}
 * @param from local date before the step
 * @param to local date after it
 * @param amount of what was counted: days, or the unit that the rule names
 */
public record DateStep(String rule, LocalDate from, LocalDate to, long amount) {
    static final String TO_PREVIOUS_WORKING_DAY = "toPreviousWorkingDay";
    static final String TO_NEXT_WORKING_DAY = "toNextWorkingDay";

    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    /** A step of so many days as lie between the two. */
    DateStep(String rule, LocalDate from, LocalDate to) {
        this(rule, from, to, Math.abs(DAYS.between(from, to)));
    }

    /** The step as {@link #kept} wrote it. */
    static DateStep read(String kept) {
        var parts = kept.split(" ");
        return new DateStep(parts[0], LocalDate.parse(parts[1]), LocalDate.parse(parts[2]), Long.parseLong(parts[3]));
    }

    /** The step as it is kept in a row, in no language. */
    String kept() {
        return rule + " " + from + " " + to + " " + amount;
    }

    public String text(Locale language) {
        return Texts.say(
                "date." + rule,
                language,
                WrittenDate.of(from, language),
                WrittenDate.of(to, language),
                amount,
                dayOf(from, language));
    }

    private static String dayOf(LocalDate date, Locale language) {
        return WORKING_DAYS.holiday(date).map(holiday -> holiday.text(language)).orElseGet(() -> date.getDayOfWeek()
                .getDisplayName(TextStyle.FULL_STANDALONE, language));
    }
}
