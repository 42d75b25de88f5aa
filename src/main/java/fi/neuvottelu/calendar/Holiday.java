package fi.neuvottelu.calendar;

import fi.neuvottelu.engine.Texts;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A day that is no working day whatever its weekday: a public holiday, Midsummer Eve or Christmas Eve.
 *
 * @param date local date
 * @param key of its name, {@code date.holiday.<key>}
 */
public record Holiday(LocalDate date, String key) {
    public String text(Locale language) {
        return Texts.say("date.holiday." + key, language);
    }
}
