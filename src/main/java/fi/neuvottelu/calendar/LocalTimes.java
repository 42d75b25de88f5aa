package fi.neuvottelu.calendar;

import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Finnish wall-clock time: typed dates and times to instants and back. The one place that names the zone. */
public final class LocalTimes {
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private static final Pattern ISO_DATE = Pattern.compile("(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})");
    private static final Pattern FINNISH_DATE =
            Pattern.compile("(?<day>\\d{1,2})(?<mark>[./]) ?(?<month>\\d{1,2})\\k<mark> ?(?<year>\\d{4})");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private LocalTimes() {}

    /**
     * The local date that somebody typed, {@code 2027-02-28}, {@code 28.2.2027} or {@code 28/2/2027}: the day comes before the month
     * in Finland, however it is written.
     *
     * @throws Refusal if it is missing, cannot be read or is not in the calendar
     */
    public static LocalDate date(@Nullable String typed) {
        if (typed == null || Typed.blank(typed)) {
            throw new Refusal("date.missing");
        }
        var written = Invisible.folded(typed).strip();
        var iso = ISO_DATE.matcher(written);
        var finnish = FINNISH_DATE.matcher(written);
        var parts = iso.matches() ? iso : finnish;
        if (!parts.matches()) {
            throw new Refusal("date.unreadable", typed);
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(parts.group("year")),
                    Integer.parseInt(parts.group("month")),
                    Integer.parseInt(parts.group("day")));
        } catch (DateTimeException notInCalendar) {
            throw new Refusal("date.notInCalendar", typed);
        }
    }

    /**
     * The time of day that somebody typed, {@code 9:30} or {@code 9.30}.
     *
     * @throws Refusal if it is missing, cannot be read or is no time of day
     */
    public static LocalTime time(@Nullable String typed) {
        if (typed == null || Typed.blank(typed)) {
            throw new Refusal("date.timeMissing");
        }
        var parts = TIME.matcher(Invisible.folded(typed).strip());
        if (!parts.matches()) {
            throw new Refusal("date.timeUnreadable", typed);
        }
        return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** @throws Refusal as {@link #date}, {@link #time} and {@link #instant(LocalDate, LocalTime)} do */
    public static Instant instant(@Nullable String typedDate, @Nullable String typedTime) {
        return instant(date(typedDate), time(typedTime));
    }

    /**
     * The instant of a Finnish wall-clock time. In the hour that comes twice in autumn it is the first of the two.
     *
     * @throws Refusal if the clock skips that time in spring
     */
    public static Instant instant(LocalDate date, LocalTime time) {
        var local = LocalDateTime.of(date, time);
        var offsets = ZONE.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new Refusal(
                    "date.timeSkipped", WrittenDate.of(date, LocaleContextHolder.getLocale()), time.toString());
        }
        return local.toInstant(offsets.get(0));
    }

    /** The Finnish local date of an instant: the one that decides the year of a session. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The local date in Finland now. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    /** The Finnish wall-clock time of an instant. */
    public static LocalTime timeOf(Instant instant) {
        return LocalTime.ofInstant(instant, ZONE);
    }

    /** As whoever reads it now writes it: {@code 9.30}, {@code 9:30}. */
    public static String shown(LocalTime time) {
        return WrittenDate.plain(time, LocaleContextHolder.getLocale());
    }

    /**
     * As whoever reads it now writes it: {@code 28.2.2027}, {@code 28 Feb 2027}. With its weekday, or where nobody reads it now:
     * {@link WrittenDate}.
     */
    public static String shown(LocalDate date) {
        return WrittenDate.plain(date, LocaleContextHolder.getLocale());
    }
}
