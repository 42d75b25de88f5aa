package fi.neuvottelu.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 150/1930 s. 5: the days that are no working days. */
class WorkingDaysTest {
    private final WorkingDays days = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NEW_YEAR",
        "2026-01-06, EPIPHANY",
        "2026-04-03, GOOD_FRIDAY",
        "2026-04-05, EASTER",
        "2026-04-06, EASTER_MONDAY",
        "2026-05-01, LABOUR_DAY",
        "2026-05-14, ASCENSION_DAY",
        "2026-05-24, WHIT_SUNDAY",
        "2026-06-19, MIDSUMMER_EVE",
        "2026-06-20, MIDSUMMER",
        "2026-10-31, ALL_SAINTS",
        "2026-12-06, INDEPENDENCE_DAY",
        "2026-12-24, CHRISTMAS_EVE",
        "2026-12-25, CHRISTMAS",
        "2026-12-26, STEPHENS",
        "2027-03-26, GOOD_FRIDAY",
        "2027-03-29, EASTER_MONDAY",
        "2027-06-25, MIDSUMMER_EVE",
        "2028-04-14, GOOD_FRIDAY",
        "2027-12-06, INDEPENDENCE_DAY",
    })
    void aHolidayIsNoWorkingDay(LocalDate day, String key) {
        assertThat(days.holiday(day)).contains(new Holiday.Known(day, key));
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-04-02", "2026-04-07", "2026-06-18", "2026-12-23", "2026-12-28", "2026-12-31", "2028-02-29"
            })
    void theDaysAroundHolidaysAreWorkingDays(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
        assertThat(days.holiday(day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-03, 2026-04-02, 2026-04-07", // Easter
        "2026-06-19, 2026-06-18, 2026-06-22", // Midsummer
        "2025-12-24, 2025-12-23, 2025-12-29", // Christmas Eve on a Wednesday: five days
        "2027-12-24, 2027-12-23, 2027-12-27", // Christmas Eve on a Friday
        "2026-05-01, 2026-04-30, 2026-05-04", // 1 May on a Friday
        "2026-12-06, 2026-12-04, 2026-12-07", // Independence Day on a Sunday
        "2032-02-29, 2032-02-27, 2032-03-01", // leap day on a Sunday
        "2028-02-29, 2028-02-29, 2028-02-29", // leap day on a Tuesday
        "2027-02-28, 2027-02-26, 2027-03-01", // no leap day
    })
    void aDayMovesToTheNearestWorkingDay(LocalDate day, LocalDate before, LocalDate after) {
        assertThat(days.onOrBefore(day)).isEqualTo(before);
        assertThat(days.onOrAfter(day)).isEqualTo(after);
    }

    @Test
    void aHolidayHasItsNameInEachLanguage() {
        var christmas = days.holiday(LocalDate.of(2026, 12, 25)).orElseThrow();
        assertThat(christmas.text(new Locale("fi"))).isEqualTo("joulupäivä");
        assertThat(christmas.text(new Locale("sv", "FI"))).isEqualTo("juldagen");
        assertThat(christmas.text(Locale.ENGLISH)).isEqualTo("Christmas Day");
        assertThat(days.holiday(LocalDate.of(2026, 1, 1)).orElseThrow().text(Locale.ENGLISH))
                .isEqualTo("New Year's Day");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-18, 2027-02-17, 2027-02-19", // the added day itself
        "2027-02-17, 2027-02-17, 2027-02-17", // the days around it
        "2027-02-19, 2027-02-19, 2027-02-19",
        "2027-03-30, 2027-03-25, 2027-03-31", // after Easter Monday: six days off
        "2027-03-26, 2027-03-25, 2027-03-31",
    })
    void anAddedHolidayIsNoWorkingDay(LocalDate day, LocalDate before, LocalDate after) {
        var withAdded = new WorkingDays(known(added("2027-02-18"), added("2027-03-30")));
        assertThat(withAdded.onOrBefore(day)).isEqualTo(before);
        assertThat(withAdded.onOrAfter(day)).isEqualTo(after);
        assertThat(withAdded.isWorkingDay(day)).isEqualTo(day.equals(before));
    }

    @Test
    void aHolidayOfTheLawKeepsItsNameWhateverWasAdded() {
        var christmas = LocalDate.of(2026, 12, 25);
        assertThat(new WorkingDays(known(added("2026-12-25"))).holiday(christmas))
                .contains(new Holiday.Known(christmas, "CHRISTMAS"));
    }

    @Test
    void anAddedHolidayIsNamedInTheReadersLanguageAlsoWhenTheStepWasKept() {
        var ladder = new Ladder(new WorkingDays(known(added("2027-02-18"))));
        var reminder = ladder.date(LadderStep.REMIND_AFTER_REPLY, LocalDate.of(2027, 2, 17));
        assertThat(reminder.date()).isEqualTo(LocalDate.of(2027, 2, 19));
        for (var told : List.of(reminder, ExplainedDate.read(reminder.kept()))) {
            assertThat(told.text(new Locale("fi"))).contains("(Suruliputuspäivä)");
            assertThat(told.text(new Locale("sv", "FI"))).contains("(Sorgedag)");
            assertThat(told.text(Locale.ENGLISH)).as("no English name").contains("(Suruliputuspäivä)");
        }
        var english =
                new Holiday.Added(LocalDate.of(2027, 2, 18), "Suruliputuspäivä", "Sorgedag", "Day of mourning", true);
        assertThat(english.text(Locale.ENGLISH)).isEqualTo("Day of mourning");
    }

    @Test
    void onlyADayOfTheActMovesATimeLimitOfTheLaw() {
        var ours = added("2027-02-18");
        var ofTheAct = new Holiday.Added(LocalDate.of(2027, 2, 19), "Uusi pyhä", "Ny helgdag", null, true);
        var added = known(ours, ofTheAct);
        assertThat(new WorkingDays(added).onOrAfter(ours.date())).isEqualTo(LocalDate.of(2027, 2, 22));
        var limits = new TimeLimits(new WorkingDays(added.inTheAct()));
        assertThat(limits.lastDay(TimeLimit.days(14), LocalDate.of(2027, 2, 4)).date())
                .isEqualTo(ours.date());
        var moved = limits.lastDay(TimeLimit.days(14), LocalDate.of(2027, 2, 5));
        assertThat(moved.date()).isEqualTo(LocalDate.of(2027, 2, 22));
        assertThat(moved.text(new Locale("sv", "FI"))).contains("Ny helgdag", "150/1930, 5 §");
    }

    private static Holiday.Added added(String day) {
        return new Holiday.Added(LocalDate.parse(day), "Suruliputuspäivä", "Sorgedag", null, false);
    }

    private static AddedHolidays known(Holiday.Added... all) {
        return day -> Stream.of(all).filter(one -> one.date().equals(day)).findFirst();
    }

    @Property
    void noMoveIsLongerThanFiveDays(@ForAll @DateRange(min = "2023-01-01", max = "2070-12-31") LocalDate day) {
        assertThat(days.onOrBefore(day)).isBetween(day.minusDays(5), day).satisfies(this::isWorkingDay);
        assertThat(days.onOrAfter(day)).isBetween(day, day.plusDays(5)).satisfies(this::isWorkingDay);
        days.holiday(day)
                .ifPresent(holiday -> assertThat(holiday.text(new Locale("sv"))).isNotBlank());
    }

    private void isWorkingDay(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
