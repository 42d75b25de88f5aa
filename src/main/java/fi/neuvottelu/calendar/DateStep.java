package fi.neuvottelu.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to a computed date.
 *
 * @param rule that was followed: of our own, or of 150/1930 if it begins with its section; its text is {@code date.<rule>}
 * @param from local date before the step
 * @param to local date after it
 * @param amount of what was counted: days, or the unit that the rule names
 * @param holiday that had been added and made {@code from} no working day; its name is remembered, the others are known
 */
public record DateStep(String rule, LocalDate from, LocalDate to, long amount, Holiday.@Nullable Added holiday) {
    static final String TO_PREVIOUS_WORKING_DAY = "toPreviousWorkingDay";
    static final String TO_NEXT_WORKING_DAY = "toNextWorkingDay";

    private static final WorkingDays KNOWN_HOLIDAYS = new WorkingDays();

    public DateStep(String rule, LocalDate from, LocalDate to, long amount) {
        this(rule, from, to, amount, null);
    }

    /** A step of so many days as lie between the two. */
    DateStep(String rule, LocalDate from, LocalDate to) {
        this(rule, from, to, null);
    }

    DateStep(String rule, LocalDate from, LocalDate to, Holiday.@Nullable Added holiday) {
        this(rule, from, to, Math.abs(DAYS.between(from, to)), holiday);
    }

    /** The step as {@link #kept} wrote it. */
    static DateStep read(String kept) {
        var names = kept.split("\t", -1);
        var parts = names[0].split(" ");
        var from = LocalDate.parse(parts[1]);
        var holiday = names.length == 1
                ? null
                : new Holiday.Added(from, names[1], names[2], names[3].isEmpty() ? null : names[3], true);
        return new DateStep(parts[0], from, LocalDate.parse(parts[2]), Long.parseLong(parts[3]), holiday);
    }

    /** The step as it is kept in a row, in no language; the names of an added holiday, in all of them, behind tabs. */
    String kept() {
        var step = rule + " " + from + " " + to + " " + amount;
        return holiday == null
                ? step
                : String.join("\t", step, holiday.fi(), holiday.sv(), Objects.requireNonNullElse(holiday.en(), ""));
    }

    public String text(Locale language) {
        return Texts.say(
                "date." + rule,
                language,
                WrittenDate.of(from, language),
                WrittenDate.of(to, language),
                amount,
                day(language));
    }

    /** Why {@code from} is no working day: the name of a holiday, or of the weekday. */
    private String day(Locale language) {
        return Optional.<Holiday>ofNullable(holiday)
                .or(() -> KNOWN_HOLIDAYS.holiday(from))
                .map(known -> known.text(language))
                .orElseGet(() -> from.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, language));
    }
}
