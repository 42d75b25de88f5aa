package fi.neuvottelu.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The hours, Europe/Helsinki, at which a date of ours becomes a moment for the engine. */
public final class OfficeHours {
    private static final LocalTime LETTERS_LEAVE = LocalTime.of(8, 0);
    private static final LocalTime CLOSING = LocalTime.of(16, 0);

    private OfficeHours() {}

    /** When the letters of a day leave. */
    public static Instant lettersLeave(LocalDate day) {
        return day.atTime(LETTERS_LEAVE).atZone(LocalTimes.ZONE).toInstant();
    }

    /** When a task that is due on a day is due. */
    public static Instant endOf(LocalDate day) {
        return day.atTime(CLOSING).atZone(LocalTimes.ZONE).toInstant();
    }
}
