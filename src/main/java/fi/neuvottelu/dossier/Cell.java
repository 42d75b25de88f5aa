package fi.neuvottelu.dossier;

import fi.neuvottelu.calendar.LocalTimes;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a list.
 *
 * @param shown as the reader writes it
 * @param filed as it stands in files: days in ISO
 * @param link where one reads more
 */
record Cell(String shown, String filed, @Nullable String link) {
    static Cell of(@Nullable String text) {
        var one = text == null ? "" : text;
        return new Cell(one, one, null);
    }

    static Cell of(int number) {
        return of(String.valueOf(number));
    }

    static Cell link(String text, @Nullable String address) {
        return new Cell(text, text, address);
    }

    static Cell day(@Nullable LocalDate day) {
        return day == null ? of("") : new Cell(Shown.day(day), day.toString(), null);
    }

    static Cell day(@Nullable Instant moment) {
        return day(moment == null ? null : LocalTimes.dateOf(moment));
    }
}
