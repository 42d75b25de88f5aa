package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days of a window something is told, as it is configured: {@code +30} days after its start, {@code -365} days
 * before its end, or {@code 06-01} on that day of each year, always after the first day of the window. Our own rule: what
 * follows the start moves from a day off to the working day after it, what comes before the end to the one before it. The
 * window itself never moves, and no day leaves it.
 */
record MilestoneDates(List<String> configured) {
    MilestoneDates {
        configured.forEach(MilestoneDates::mustBeReadable);
    }

    /** In their order, local working days. */
    List<LocalDate> in(Window window, WorkingDays workingDays) {
        return configured.stream()
                .flatMap(one -> counted(one, window)
                        .filter(day -> day.isAfter(window.start()) && window.contains(day))
                        .map(day -> one.startsWith("+")
                                ? onOrAfter(day, window, workingDays)
                                : onOrBefore(day, window, workingDays)))
                .sorted()
                .distinct()
                .toList();
    }

    /** The last of them that has come. */
    Optional<LocalDate> latest(Window window, LocalDate today, WorkingDays workingDays) {
        return in(window, workingDays).stream()
                .filter(day -> !day.isAfter(today))
                .reduce((earlier, later) -> later);
    }

    private static LocalDate onOrAfter(LocalDate day, Window window, WorkingDays workingDays) {
        var moved = workingDays.onOrAfter(day);
        return window.contains(moved) ? moved : workingDays.onOrBefore(day);
    }

    private static LocalDate onOrBefore(LocalDate day, Window window, WorkingDays workingDays) {
        var moved = workingDays.onOrBefore(day);
        return window.contains(moved) ? moved : workingDays.onOrAfter(day);
    }

    private static Stream<LocalDate> counted(String one, Window window) {
        if (one.startsWith("+")) {
            return Stream.of(window.start().plusDays(Integer.parseInt(one.substring(1))));
        }
        if (one.matches("-\\d+")) {
            return Stream.of(window.end().minusDays(Integer.parseInt(one.substring(1))));
        }
        var day = MonthDay.parse("--" + one);
        return IntStream.rangeClosed(window.start().getYear(), window.end().getYear())
                .mapToObj(day::atYear);
    }

    private static void mustBeReadable(String one) {
        if (!one.matches("[+-]\\d{1,4}|\\d\\d-\\d\\d")) {
            throw new IllegalArgumentException(
                    "neuvottelu.milestones: " + one + " is neither +days, -days nor month-day such as 06-01");
        }
    }
}
