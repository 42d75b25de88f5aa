package fi.neuvottelu.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.Refusal;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time limits that the law sets, counted under 150/1930. */
class TimeLimitsTest {
    private final WorkingDays workingDays = new WorkingDays();
    private final TimeLimits timeLimits = new TimeLimits(workingDays);

    /** S. 2. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 14, 2027-03-15",
        "2027-03-01, 30, 2027-03-31",
        "2027-03-01, 1, 2027-03-02",
        "2027-03-01, 0, 2027-03-01",
        "2027-12-14, 30, 2028-01-13",
        "2028-02-15, 14, 2028-02-29",
    })
    void theDayFromWhichTheTimeRunsIsNotCounted(LocalDate from, int days, LocalDate last) {
        assertThat(lastDay(TimeLimit.days(days), from)).isEqualTo(last);
    }

    /** S. 3. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2, WEEKS, 2027-03-15",
        "2027-03-01, 52, WEEKS, 2028-02-28",
        "2027-03-15, 1, MONTHS, 2027-04-15",
        "2027-11-30, 1, MONTHS, 2027-12-30",
        "2027-12-15, 3, MONTHS, 2028-03-15",
        "2027-04-30, 1, MONTHS, 2027-05-31", // the 30th is a Sunday
        "2027-06-15, 1, YEARS, 2028-06-15",
        "2024-02-29, 4, YEARS, 2028-02-29",
    })
    void weeksMonthsAndYearsEndOnTheDayOfTheSameNameOrNumber(
            LocalDate from, int amount, TimeLimit.Unit unit, LocalDate last) {
        assertThat(lastDay(new TimeLimit(amount, unit), from)).isEqualTo(last);
    }

    /** S. 3. */
    @ParameterizedTest
    @CsvSource({
        "2025-01-31, 1, MONTHS, 2025-02-28",
        "2028-01-31, 1, MONTHS, 2028-02-29",
        "2027-01-31, 1, MONTHS, 2027-03-01", // 28 February is a Sunday
        "2027-08-31, 1, MONTHS, 2027-09-30",
        "2027-12-30, 2, MONTHS, 2028-02-29",
        "2024-02-29, 1, YEARS, 2025-02-28",
        "2028-02-29, 1, YEARS, 2029-02-28",
        "2028-02-29, 2, YEARS, 2030-02-28",
    })
    void aMonthWithoutThatDayEndsTheTimeOnItsLastDay(LocalDate from, int amount, TimeLimit.Unit unit, LocalDate last) {
        var explained = timeLimits.lastDay(new TimeLimit(amount, unit), from);
        assertThat(explained.date()).isEqualTo(last);
        assertThat(explained.steps().get(0).rule()).endsWith("LastDay");
    }

    /** S. 5. */
    @ParameterizedTest
    @CsvSource({
        "2027-02-27, 2027-03-01, Saturday",
        "2027-02-28, 2027-03-01, Sunday",
        "2027-01-01, 2027-01-04, New Year's Day before a weekend",
        "2027-01-06, 2027-01-07, Epiphany",
        "2027-03-25, 2027-03-25, Maundy Thursday is a working day",
        "2027-03-26, 2027-03-30, Good Friday to the Tuesday after Easter",
        "2027-03-29, 2027-03-30, Easter Monday",
        "2026-05-01, 2026-05-04, 1 May on a Friday",
        "2027-04-30, 2027-04-30, the day before 1 May",
        "2027-05-06, 2027-05-07, Ascension Day",
        "2027-06-24, 2027-06-24, the day before Midsummer Eve",
        "2027-06-25, 2027-06-28, Midsummer Eve",
        "2026-10-31, 2026-11-02, All Saints' Day",
        "2027-12-06, 2027-12-07, Independence Day on a Monday",
        "2026-12-06, 2026-12-07, Independence Day on a Sunday",
        "2026-12-23, 2026-12-23, the day before Christmas Eve",
        "2026-12-24, 2026-12-28, Christmas Eve to the Monday",
        "2027-12-24, 2027-12-27, Christmas Eve on a Friday",
        "2027-12-31, 2027-12-31, New Year's Eve is a working day",
    })
    void theActMayBeDoneOnTheFirstWorkingDayAfterADayOff(LocalDate lastDay, LocalDate moved, String why) {
        assertThat(lastDay(TimeLimit.days(14), lastDay.minusDays(14))).as(why).isEqualTo(moved);
        assertThat(lastDay(new TimeLimit(2, TimeLimit.Unit.WEEKS), lastDay.minusWeeks(2)))
                .as(why)
                .isEqualTo(moved);
    }

    @Test
    void aDayOffAtTheBeginningOrInTheMiddleMovesNothing() {
        assertThat(lastDay(TimeLimit.days(14), LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2027, 1, 7));
        assertThat(lastDay(TimeLimit.days(14), LocalDate.of(2027, 3, 24))).isEqualTo(LocalDate.of(2027, 4, 7));
    }

    @Test
    void eachStepIsSaidWithItsSectionInThreeLanguages() {
        var christmas = timeLimits.lastDay(TimeLimit.days(14), LocalDate.of(2026, 12, 10));
        assertThat(christmas.text(new Locale("fi")))
                .isEqualTo(
                        "14 päivää; lähtöpäivää to 10.12.2026 ei lasketa mukaan (laki 150/1930, 2 §): to 24.12.2026; "
                                + "to 24.12.2026 ei ole työpäivä (jouluaatto), joten asian voi hoitaa vielä ensimmäisenä "
                                + "arkipäivänä sen jälkeen (laki 150/1930, 5 §): ma 28.12.2026");
        assertThat(christmas.text(new Locale("sv", "FI")))
                .contains("lag 150/1930, 2 §")
                .contains("julafton");
        var month = timeLimits.lastDay(new TimeLimit(1, TimeLimit.Unit.MONTHS), LocalDate.of(2025, 1, 31));
        assertThat(month.text(Locale.ENGLISH))
                .isEqualTo("1 month from Fri 31 Jan 2025; the month has no day of the same number, so the time limit "
                        + "ends on its last day (Act 150/1930, s. 3): Fri 28 Feb 2025");
    }

    @ParameterizedTest
    @EnumSource
    void everyUnitCanBeExplainedInEveryLanguage(TimeLimit.Unit unit) {
        for (var language : new String[] {"fi", "sv", "en"}) {
            for (var from : new LocalDate[] {LocalDate.of(2024, 1, 31), LocalDate.of(2024, 2, 29)}) {
                assertThat(timeLimits.lastDay(new TimeLimit(1, unit), from).text(new Locale(language)))
                        .contains("150/1930");
            }
        }
    }

    @Property
    void replayingTheStepsGivesTheDate(
            @ForAll TimeLimit.Unit unit,
            @ForAll @IntRange(max = 100) int amount,
            @ForAll @DateRange(min = "2000-01-01", max = "2100-12-31") LocalDate from) {
        var explained = timeLimits.lastDay(new TimeLimit(amount, unit), from);
        var replayed = from;
        for (var step : explained.steps()) {
            assertThat(step.from()).isEqualTo(replayed);
            replayed = replay(step, replayed);
            assertThat(step.to()).isEqualTo(replayed);
        }
        assertThat(explained.date()).isEqualTo(replayed);
        assertThat(ExplainedDate.read(explained.kept())).isEqualTo(explained);
        assertThat(workingDays.isWorkingDay(replayed)).isTrue();
    }

    /** Written without the calendar of Java's own month arithmetic, so that one checks the other. */
    private LocalDate replay(DateStep step, LocalDate from) {
        var months = step.rule().contains("Years") ? step.amount() * 12 : step.amount();
        var month = java.time.YearMonth.from(from).plusMonths(months);
        return switch (step.rule()) {
            case TimeLimits.DAYS -> LocalDate.ofEpochDay(from.toEpochDay() + step.amount());
            case TimeLimits.WEEKS -> LocalDate.ofEpochDay(from.toEpochDay() + 7 * step.amount());
            case TimeLimits.MONTHS, TimeLimits.YEARS -> month.atDay(from.getDayOfMonth());
            case TimeLimits.MONTHS_LAST_DAY, TimeLimits.YEARS_LAST_DAY -> month.atEndOfMonth();
            case TimeLimits.FIRST_WORKING_DAY_AFTER -> workingDays.onOrAfter(from);
            default -> throw new AssertionError(step.rule());
        };
    }

    @Property
    void whoIsInformedLaterNeverHasLessTime(
            @ForAll TimeLimit.Unit unit,
            @ForAll @IntRange(max = 60) int amount,
            @ForAll @DateRange(min = "2000-01-01", max = "2100-12-31") LocalDate from) {
        var limit = new TimeLimit(amount, unit);
        assertThat(lastDay(limit, from)).isBeforeOrEqualTo(lastDay(limit, from.plusDays(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1.5", "1e3", "4000000", "99999", "neljä", "٣"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> TimeLimit.typed(typed, "days"))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("deadline.amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DAYS", "day", "fortnights"})
    void anUnknownUnitIsRefused(String unit) {
        assertThatThrownBy(() -> TimeLimit.typed("1", unit))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.key()).isEqualTo("deadline.unit"));
    }

    private LocalDate lastDay(TimeLimit limit, LocalDate from) {
        return timeLimits.lastDay(limit, from).date();
    }
}
