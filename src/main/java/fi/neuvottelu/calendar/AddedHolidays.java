package fi.neuvottelu.calendar;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holidays that are data: somebody has added them to those that 150/1930 s. 5 names. */
@FunctionalInterface
public interface AddedHolidays {
    AddedHolidays NONE = day -> Optional.empty();

    /** The one on a local date that is known now and has not been withdrawn. */
    Optional<Holiday.Added> on(LocalDate day);

    /** The same, each day asked for once at most. */
    default AddedHolidays remembered() {
        var known = new ConcurrentHashMap<LocalDate, Optional<Holiday.Added>>();
        return day -> known.computeIfAbsent(day, this::on);
    }

    /** Only those that are days of 150/1930 s. 5: a holiday of our own moves no time limit that the law sets. */
    default AddedHolidays inTheAct() {
        return day -> on(day).filter(Holiday.Added::inTheAct);
    }
}
