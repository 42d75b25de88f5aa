package fi.neuvottelu.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working days of mainland Finland, as local dates: every day but the days of 150/1930 s. 5, which are Saturdays,
 * Sundays, church holidays, 1 May, Midsummer Eve, Independence Day and Christmas Eve, and but the holidays that were added.
 */
public final class WorkingDays {
    private final HolidayManager holidays;
    private final Map<Integer, Map<LocalDate, Holiday>> byYear;
    private final AddedHolidays added;

    /** With no holidays but those of 150/1930 s. 5. */
    public WorkingDays() {
        this(AddedHolidays.NONE);
    }

    /** @param added asked afresh for each day, so that one that comes or goes counts at once */
    public WorkingDays(AddedHolidays added) {
        this(
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FINLAND)),
                new ConcurrentHashMap<>(),
                added);
    }

    private WorkingDays(HolidayManager holidays, Map<Integer, Map<LocalDate, Holiday>> byYear, AddedHolidays added) {
        this.holidays = holidays;
        this.byYear = byYear;
        this.added = added;
    }

    /** The same for one calculation over many dates, which asks for each added holiday once; not to be kept. */
    public WorkingDays now() {
        return new WorkingDays(holidays, byYear, added.remembered());
    }

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && holiday(day).isEmpty();
    }

    public LocalDate onOrAfter(LocalDate day) {
        var next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    public LocalDate onOrBefore(LocalDate day) {
        var previous = day;
        while (!isWorkingDay(previous)) {
            previous = previous.minusDays(1);
        }
        return previous;
    }

    /** The holiday of that day, also when it falls on a weekend; a plain Saturday or Sunday has none. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(
                        byYear.computeIfAbsent(day.getYear(), this::holidaysOf).get(day))
                .or(() -> added.on(day));
    }

    /** The step from a day that is no working day to another; it remembers the name of a holiday that was added. */
    DateStep move(String rule, LocalDate from, LocalDate to) {
        var name = holiday(from).filter(Holiday.Added.class::isInstance).map(Holiday.Added.class::cast);
        return new DateStep(rule, from, to, name.orElse(null));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Two holidays can fall on one day, as Ascension Day and 1 May did in 2008: either name will do. */
    private Map<LocalDate, Holiday> holidaysOf(int year) {
        return holidays.getHolidays(Year.of(year)).stream()
                .map(found -> new Holiday.Known(
                        found.getDate(), found.getPropertiesKey().replace("christian.", "")))
                .collect(toUnmodifiableMap(Holiday::date, holiday -> holiday, (one, other) -> one));
    }
}
