package fi.neuvottelu.statute;

import java.time.LocalDate;

/** The days within which a duty to negotiate is to be met: local dates, Europe/Helsinki, closed at both ends. */
public record Window(LocalDate start, LocalDate end) {
    public Window {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(start + " to " + end);
        }
    }

    /** The Act says "once a year" and no more; read as the calendar year. */
    public static Window ofYear(int year) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(end);
    }

    /** As people call it: "2027", "2025–2029". */
    public String label() {
        return start.getYear() == end.getYear() ? "" + start.getYear() : start.getYear() + "–" + end.getYear();
    }
}
