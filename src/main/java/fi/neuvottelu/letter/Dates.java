package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Local dates and times as a letter writes them; the templates know it as {@code d}. */
public final class Dates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H.mm");

    private final Language language;

    public Dates(Language language) {
        this.language = language;
    }

    /** {@code torstai 14.1.2027}, {@code torsdag 14.1.2027}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("cccc ", language.locale()).format(day) + shortDate(day);
    }

    /** {@code 14.1.2027} in both languages. */
    public String shortDate(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code klo 9.00}, {@code kl. 9.00}. */
    public String time(LocalTime time) {
        return (language == Language.SV ? "kl. " : "klo ") + HOUR.format(time);
    }

    /** {@code klo 9.00–11.30}, {@code kl. 9.00–11.30}. */
    public String time(LocalTime from, LocalTime to) {
        return time(from) + "–" + HOUR.format(to);
    }
}
