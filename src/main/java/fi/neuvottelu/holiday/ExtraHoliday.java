package fi.neuvottelu.holiday;

import fi.neuvottelu.calendar.Holiday;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A holiday that was added. Days are local dates.
 *
 * @param nameEn null where Finnish stands in for it
 * @param inTheAct whether it is a day of 150/1930 s. 5
 * @param validFrom the day from which it is known
 */
record ExtraHoliday(
        long id,
        LocalDate onDay,
        String nameFi,
        String nameSv,
        @Nullable String nameEn,
        boolean inTheAct,
        LocalDate validFrom,
        @Nullable Instant withdrawnAt) {
    Holiday.Added holiday() {
        return new Holiday.Added(onDay, nameFi, nameSv, nameEn, inTheAct);
    }
}
