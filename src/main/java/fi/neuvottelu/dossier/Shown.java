package fi.neuvottelu.dossier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.words.Texts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** As whoever reads it now reads it. */
final class Shown {
    private Shown() {}

    static String say(String key, Object... arguments) {
        return Texts.say(key, Pages.readers(), arguments);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : LocalTimes.shown(day);
    }

    static String day(@Nullable Instant moment) {
        return moment == null ? "" : LocalTimes.shown(LocalTimes.dateOf(moment));
    }

    static String time(Instant moment) {
        return LocalTimes.shown(LocalTimes.timeOf(moment));
    }
}
