package fi.neuvottelu.past;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.Texts;
import java.time.Instant;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts what was before into the words of whoever reads it. */
@Component
public class Telling {
    private final People people;

    Telling(People people) {
        this.people = people;
    }

    /** @param parts its content; those without a line are left out */
    public Told told(Former<?> former, List<Told.Part> parts) {
        var by = former.changedBy();
        return new Told(
                moment(former.changedAt()),
                by == null ? Texts.say("past.application", LocaleContextHolder.getLocale()) : people.nameOf(by),
                former.why(),
                parts.stream().filter(part -> !part.lines().isEmpty()).toList());
    }

    /** A day and a time of it, as people write them. */
    public static String moment(Instant moment) {
        return WrittenDate.of(LocalTimes.dateOf(moment), LocaleContextHolder.getLocale()) + " "
                + LocalTimes.shown(LocalTimes.timeOf(moment).withSecond(0).withNano(0));
    }
}
