package fi.neuvottelu.letter;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import java.time.LocalDate;
import java.time.LocalTime;

/** Local dates and times as a letter writes them; the templates know it as {@code d}. */
public final class Dates {
    private final Language language;

    public Dates(Language language) {
        this.language = language;
    }

    /** {@code torstai 14.1.2027}, {@code torsdag 14.1.2027}. */
    public String date(LocalDate day) {
        return WrittenDate.inFull(day, language.locale());
    }

    /** {@code 14.1.2027} in both languages. */
    public String shortDate(LocalDate day) {
        return WrittenDate.inFigures(day);
    }

    /** {@code klo 9.00}, {@code kl. 9.00}. */
    public String time(LocalTime time) {
        return (language == Language.SV ? "kl. " : "klo ") + WrittenDate.inFigures(time);
    }

    /** {@code klo 9.00–11.30}, {@code kl. 9.00–11.30}. */
    public String time(LocalTime from, LocalTime to) {
        return time(from) + "–" + WrittenDate.inFigures(to);
    }
}
