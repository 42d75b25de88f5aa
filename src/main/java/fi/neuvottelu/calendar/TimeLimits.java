package fi.neuvottelu.calendar;

import java.time.LocalDate;
import java.util.ArrayList;

/** When a time limit that the law sets runs out, counted between local dates under 150/1930, each step with its section. */
public final class TimeLimits {
    /** The day from which the time runs is not counted. */
    static final String DAYS = "section2Days";

    /** Ends on the day of the same name. */
    static final String WEEKS = "section3Weeks";

    /** Ends on the day of the same number. */
    static final String MONTHS = "section3Months";

    static final String YEARS = "section3Years";

    /** The month has no day of that number: its last day. */
    static final String MONTHS_LAST_DAY = "section3MonthsLastDay";

    static final String YEARS_LAST_DAY = "section3YearsLastDay";

    /** The last day is a Saturday or a day of s. 5: the act may still be done on the first working day after it. */
    static final String FIRST_WORKING_DAY_AFTER = "section5FirstWorkingDayAfter";

    private final WorkingDays workingDays;

    public TimeLimits(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /**
     * The last day on which the act may be done.
     *
     * @param from the local date from which the time runs, such as that of notice
     */
    public ExplainedDate lastDay(TimeLimit limit, LocalDate from) {
        var counted = limit.unit().after(from, limit.amount());
        var steps = new ArrayList<DateStep>();
        steps.add(new DateStep(rule(limit.unit(), from, counted), from, counted, limit.amount()));
        var last = workingDays.onOrAfter(counted);
        if (!last.equals(counted)) {
            steps.add(workingDays.move(FIRST_WORKING_DAY_AFTER, counted, last));
        }
        return new ExplainedDate(last, steps);
    }

    private static String rule(TimeLimit.Unit unit, LocalDate from, LocalDate counted) {
        var noSuchDay = from.getDayOfMonth() != counted.getDayOfMonth();
        return switch (unit) {
            case DAYS -> DAYS;
            case WEEKS -> WEEKS;
            case MONTHS -> noSuchDay ? MONTHS_LAST_DAY : MONTHS;
            case YEARS -> noSuchDay ? YEARS_LAST_DAY : YEARS;
        };
    }
}
