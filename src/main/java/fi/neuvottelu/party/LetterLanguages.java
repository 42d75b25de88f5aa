package fi.neuvottelu.party;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The languages of a letter from a host to a party. A county writes to a municipality in its area in the municipality's
 * language, to a bilingual one in both: Language Act 423/2003 s. 27(3). The rest is our own rule.
 */
public final class LetterLanguages {
    private LetterLanguages() {}

    /** Those whose letter has a part in this language. */
    public static List<Party> readersOf(Language language, Host from, Collection<? extends Party> to) {
        return to.stream()
                .<Party>map(party -> party)
                .filter(party -> of(from, party).contains(language))
                .toList();
    }

    /** In which somebody reads what the host writes to these, the host itself among them. */
    public static List<Language> needed(Host from, Collection<? extends Party> to) {
        return Stream.of(Language.values())
                .filter(language -> of(from, from).contains(language)
                        || !readersOf(language, from, to).isEmpty())
                .toList();
    }

    /** In the order in which they stand in the letter: the majority's language first. */
    public static List<Language> of(Host from, Party to) {
        if (to instanceof Municipality municipality) {
            return switch (municipality.languageStatus()) {
                case UNILINGUAL_FI -> List.of(Language.FI);
                case BILINGUAL_FI_MAJORITY -> List.of(Language.FI, Language.SV);
                case BILINGUAL_SV_MAJORITY -> List.of(Language.SV, Language.FI);
            };
        }
        if (to instanceof OtherActor actor) {
            return actor.languages();
        }
        var bilingual = from.bilingual() && (!(to instanceof Host host) || host.bilingual());
        return bilingual ? List.of(Language.FI, Language.SV) : List.of(Language.FI);
    }
}
