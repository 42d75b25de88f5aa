package fi.neuvottelu.supervision;

import fi.neuvottelu.calendar.WorkingDays;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * On which days of a window something is told, as it is configured: {@code +30} days after its start, {@code -365} days
 * before its end, or {@code 06-01} on that day of each year. Our own rule; a day off moves to the working day before it.
 */
record MilestoneDates(List<String> configured) {
    MilestoneDates {
        configured.forEach(MilestoneDates::mustBeReadable);
    }

    /** In their order, local dates. */
    List<LocalDate> in(Window window, WorkingDays workingDays) {
        return configured.stream()
                .flatMap(one -> dates(one, window))
                .filter(day -> day.isAfter(window.start()) && window.contains(day))
                .map(workingDays::onOrBefore)
                .sorted()
                .distinct()
                .toList();
    }

    private static Stream<LocalDate> dates(String one, Window window) {
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
