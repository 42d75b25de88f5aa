package fi.neuvottelu.search;

import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.TextPair;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something with its words.
 *
 * @param round to whose page it leads; null if it has none
 * @param party whose it is; null where it is not one party's
 * @param on local day by which it is told and filtered
 * @param names words that weigh as much as the title: themes, parties, what a document is called
 */
public record Findable(
        PartyId host,
        @Nullable Long round,
        @Nullable Long session,
        @Nullable PartyId party,
        LocalDate on,
        TextPair title,
        List<String> names,
        List<String> texts) {

    public Findable {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    /** Texts that are there. */
    public static List<String> given(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }

    /** Both languages of each. */
    public static List<String> both(Collection<TextPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> given(pair.fi(), pair.sv()).stream())
                .distinct()
                .toList();
    }

    /** Whoever reads of a party in the one language types its name in the other. */
    public static List<String> named(Collection<? extends Party> parties) {
        return parties.stream().map(Party::name).map(Name::both).toList();
    }
}
