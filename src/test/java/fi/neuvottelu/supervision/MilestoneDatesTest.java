package fi.neuvottelu.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of our own schedule: what follows an event moves on from a day off, what comes before one moves back. */
class MilestoneDatesTest {
    private static final WorkingDays WORKING_DAYS = new WorkingDays();
    private static final Window TERM = new Window(LocalDate.of(2029, 6, 1), LocalDate.of(2033, 5, 31));

    @ParameterizedTest
    @CsvSource({
        // the council term from 2029 to 2033
        "+30,   2029-06-01, 2033-05-31, 2029-07-02", // Sunday 1 July
        "+60,   2029-06-01, 2033-05-31, 2029-07-31",
        "+180,  2029-06-01, 2033-05-31, 2029-11-28",
        "+365,  2029-06-01, 2033-05-31, 2030-06-03", // Saturday 1 June
        "-365,  2029-06-01, 2033-05-31, 2032-05-31",
        "-180,  2029-06-01, 2033-05-31, 2032-12-02",
        "-90,   2029-06-01, 2033-05-31, 2033-03-02",
        "-30,   2029-06-01, 2033-05-31, 2033-04-29", // Sunday 1 May
        // years
        "01-15, 2028-01-01, 2028-12-31, 2028-01-14", // Saturday
        "03-31, 2030-01-01, 2030-12-31, 2030-03-29", // Sunday
        "09-02, 2028-01-01, 2028-12-31, 2028-09-01", // Saturday
        "11-01, 2031-01-01, 2031-12-31, 2031-10-31", // All Saints' Day, a Saturday
        "12-01, 2030-01-01, 2030-12-31, 2030-11-29", // Sunday
        "06-30, 2030-01-01, 2030-12-31, 2030-06-28", // Sunday
        "05-01, 2028-01-01, 2028-12-31, 2028-04-28", // 1 May, a Monday
        // nothing leaves its window: 1 January 2028 is a Saturday, 31 December 2028 a Sunday
        "01-02, 2028-01-01, 2028-12-31, 2028-01-03",
        "+1,    2028-01-01, 2028-12-31, 2028-01-03",
        "12-31, 2028-01-01, 2028-12-31, 2028-12-29",
        "+365,  2028-01-01, 2028-12-31, 2028-12-29",
        // an adoption on Wednesday 2 December 2026 and 24 December 2026
        "+14,   2026-12-02, 2027-12-02, 2026-12-16",
        "+30,   2026-12-02, 2027-12-02, 2027-01-04", // 1 January, a Friday
        "+14,   2026-12-24, 2027-12-24, 2027-01-07",
        // an agreement that ends on Friday 14 January 2028
        "-365,  2027-01-01, 2028-01-14, 2027-01-14",
        "-180,  2027-01-01, 2028-01-14, 2027-07-16", // Sunday
        "-90,   2027-01-01, 2028-01-14, 2027-10-15", // Saturday
    })
    void aDayIsAWorkingDayOfItsWindow(String configured, LocalDate start, LocalDate end, LocalDate day) {
        assertThat(in(new Window(start, end), configured)).containsExactly(day);
    }

    @Test
    void eachYearOfATermHasItsDayAndTheFirstDayOfTheTermIsNone() {
        assertThat(in(TERM, "06-01"))
                .containsExactly(
                        LocalDate.of(2030, 5, 31), // Saturday 1 June
                        LocalDate.of(2031, 5, 30), // Sunday 1 June
                        LocalDate.of(2032, 6, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+365", "-366"})
    void aDayThatIsNotInTheWindowIsNone(String configured) {
        assertThat(in(Window.ofYear(2027), configured)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-09-01,",
        "2027-09-02, 2027-09-02",
        "2027-10-31, 2027-10-01",
        "2027-11-01, 2027-11-01",
        "2027-12-31, 2027-12-01"
    })
    void theLatestThatHasComeStands(LocalDate today, LocalDate day) {
        var dates = new MilestoneDates(Milestone.YEAR_AT_RISK.defaults());
        assertThat(dates.latest(Window.ofYear(2027), today, WORKING_DAYS))
                .isEqualTo(java.util.Optional.ofNullable(day));
    }

    @Property
    void everyDayIsAWorkingDayInItsWindow(@ForAll @IntRange(min = 1, max = 1460) int days) {
        var both = Stream.of("+" + days, "-" + days).flatMap(one -> in(TERM, one).stream());
        assertThat(both).allSatisfy(day -> {
            assertThat(WORKING_DAYS.isWorkingDay(day)).isTrue();
            assertThat(TERM.contains(day)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "+", "--30", "1-15", "01-15-2027", "+99999"})
    void whatCannotBeReadIsRefusedAtStart(String configured) {
        assertThatThrownBy(() -> new MilestoneDates(List.of(configured)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("neuvottelu.milestones");
    }

    private static List<LocalDate> in(Window window, String configured) {
        return new MilestoneDates(List.of(configured)).in(window, WORKING_DAYS);
    }
}
