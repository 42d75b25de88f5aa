package fi.neuvottelu.invitation;

import fi.neuvottelu.invitation.AgendaChanges.Known;
import fi.neuvottelu.party.Language;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An agenda in a letter to one party.
 *
 * @param now the points as they stand
 * @param before the points that the party has; none if this is its first letter
 */
record AgendaInLetter(Function<Language, Known> now, Function<Language, Known> before) {
    private static final Known NOTHING = new Known(List.of(), List.of());

    static AgendaInLetter first(Function<Language, List<String>> now) {
        return new AgendaInLetter(language -> new Known(now.apply(language), List.of()), language -> NOTHING);
    }

    /** @param has the version that the party has; null before its first letter */
    static AgendaInLetter after(Agendas.Version now, Agendas.@Nullable Version has) {
        return new AgendaInLetter(now::known, language -> has == null ? NOTHING : has.known(language));
    }

    List<String> points(Language language) {
        return now.apply(language).points();
    }

    List<String> changes(Language language) {
        var known = before.apply(language);
        return known.points().isEmpty() ? List.of() : AgendaChanges.between(known, now.apply(language), language);
    }
}
