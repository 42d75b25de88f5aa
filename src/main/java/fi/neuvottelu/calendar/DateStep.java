package fi.neuvottelu.calendar;

import static java.time.temporal.ChronoUnit.DAYS;

import fi.neuvottelu.engine.Texts;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * One step on the way to a computed date.
 *
 * @param rule of our own that was followed; its text is {@code date.<rule>}
 * @param from local date before the step
 * @param to local date after it
 */
public record DateStep(String rule, LocalDate from, LocalDate to) {
    static final String TO_PREVIOUS_WORKING_DAY = "toPreviousWorkingDay";
    static final String TO_NEXT_WORKING_DAY = "toNextWorkingDay";

    private static final WorkingDays WORKING_DAYS = new WorkingDays();

    public String text(Locale language) {
        return Texts.say(
                "date." + rule,
                language,
                WrittenDate.of(from, language),
                WrittenDate.of(to, language),
                Math.abs(DAYS.between(from, to)),
                dayOf(from, language));
    }

    private static String dayOf(LocalDate date, Locale language) {
        return WORKING_DAYS.holiday(date).map(holiday -> holiday.text(language)).orElseGet(() -> date.getDayOfWeek()
                .getDisplayName(TextStyle.FULL_STANDALONE, language));
    }
}
