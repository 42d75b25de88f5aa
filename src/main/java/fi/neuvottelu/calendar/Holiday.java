package fi.neuvottelu.calendar;

import fi.neuvottelu.words.Texts;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day that is no working day whatever its weekday. */
public sealed interface Holiday {
    /** Local date. */
    LocalDate date();

    /** Its name. */
    String text(Locale language);

    /**
     * A day of 150/1930 s. 5: a public holiday, Midsummer Eve or Christmas Eve.
     *
     * @param key of its name, {@code date.holiday.<key>}
     */
    record Known(LocalDate date, String key) implements Holiday {
        @Override
        public String text(Locale language) {
            return Texts.say("date.holiday." + key, language);
        }
    }

    /**
     * A day that somebody has added, with its names as they were typed, each one line.
     *
     * @param en null where Finnish stands in for it
     * @param inTheAct whether it is a day of 150/1930 s. 5, so that time limits set by law move too; otherwise only our
     *     own target dates do
     */
    record Added(
            LocalDate date, String fi, String sv, @Nullable String en, boolean inTheAct) implements Holiday {
        @Override
        public String text(Locale language) {
            return switch (language.getLanguage()) {
                case "sv" -> sv;
                case "en" -> en == null ? fi : en;
                default -> fi;
            };
        }
    }
}
