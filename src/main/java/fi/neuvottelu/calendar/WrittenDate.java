package fi.neuvottelu.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Local dates and times as people write them. In figures they are the same in every language, {@code 24.12.2026} and {@code 9.30};
 * with its weekday a date is "to 24.12.2026", "tors 24.12.2026", "Thu 24 Dec 2026".
 */
public final class WrittenDate {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("H.mm", Locale.ROOT);

    private WrittenDate() {}

    public static String of(LocalDate date, Locale language) {
        // The stand-alone form: the other one is "torstaina" in Finnish.
        var pattern = language.getLanguage().equals("en") ? "ccc d MMM uuuu" : "ccc d.M.uuuu";
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }

    /** As a letter begins with it: "torstai 24.12.2026", "torsdag 24.12.2026". */
    public static String inFull(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern("cccc ", language).format(date) + inFigures(date);
    }

    public static String inFigures(LocalDate date) {
        return DAY.format(date);
    }

    public static String inFigures(LocalTime time) {
        return TIME_OF_DAY.format(time);
    }
}
