package fi.neuvottelu.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Local dates and times as people write them, one way a language: {@code 24.12.2026} and {@code 9.30} in Finnish and in Swedish,
 * {@code 24 Dec 2026} and {@code 9:30} in English; with its weekday a date is "to 24.12.2026", "tors 24.12.2026", "Thu 24 Dec 2026".
 */
public final class WrittenDate {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("H.mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ENGLISH);

    private WrittenDate() {}

    public static String of(LocalDate date, Locale language) {
        // The stand-alone form: the other one is "torstaina" in Finnish.
        return DateTimeFormatter.ofPattern("ccc ", language).format(date) + plain(date, language);
    }

    /** Without its weekday. */
    public static String plain(LocalDate date, Locale language) {
        return (isEnglish(language) ? ENGLISH_DAY : DAY).format(date);
    }

    public static String plain(LocalTime time, Locale language) {
        return (isEnglish(language) ? ENGLISH_TIME : TIME_OF_DAY).format(time);
    }

    /** As a letter begins with it: "torstai 24.12.2026", "torsdag 24.12.2026". */
    public static String inFull(LocalDate date, Locale language) {
        return DateTimeFormatter.ofPattern("cccc ", language).format(date) + plain(date, language);
    }

    /** Where Finnish and Swedish are read alone: in names, titles and letters. */
    public static String inFigures(LocalDate date) {
        return DAY.format(date);
    }

    public static String inFigures(LocalTime time) {
        return TIME_OF_DAY.format(time);
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
