package fi.neuvottelu.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A local date as people write it: "to 24.12.2026", "tors 24.12.2026", "Thu 24 Dec 2026". */
public final class WrittenDate {
    private WrittenDate() {}

    public static String of(LocalDate date, Locale language) {
        // The stand-alone form: the other one is "torstaina" in Finnish.
        var pattern = language.getLanguage().equals("en") ? "ccc d MMM uuuu" : "ccc d.M.uuuu";
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }
}
