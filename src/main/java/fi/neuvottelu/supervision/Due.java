package fi.neuvottelu.supervision;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Something that the calendar of duties tells from a day on, or would.
 *
 * @param day local working day
 * @param host in whose area it is
 * @param party whose people are told; null for those of the host that the kind names
 * @param item names it for good
 * @param text on a local day, in the words of one language
 */
record Due(
        LocalDate day,
        Concern.Kind kind,
        Host host,
        @Nullable Party party,
        String item,
        BiFunction<LocalDate, Language, String> text) {
    Concern concern(LocalDate today) {
        return new Concern(item, kind, host.id(), language -> text(today, language));
    }

    String text(LocalDate today, Language language) {
        return text.apply(today, language);
    }

    boolean isIn(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
