package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Language;
import java.util.List;
import java.util.function.Function;

/**
 * An agenda in a letter to one party.
 *
 * @param now the points as they stand
 * @param before the points that the party has; none if this is its first letter
 */
record AgendaInLetter(Function<Language, List<String>> now, Function<Language, List<String>> before) {
    static AgendaInLetter first(Function<Language, List<String>> now) {
        return new AgendaInLetter(now, language -> List.of());
    }

    List<String> points(Language language) {
        return now.apply(language);
    }

    List<String> changes(Language language) {
        var known = before.apply(language);
        return known.isEmpty() ? List.of() : AgendaChanges.between(known, now.apply(language), language);
    }
}
