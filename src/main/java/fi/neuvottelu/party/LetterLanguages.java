package fi.neuvottelu.party;

import java.util.List;

/** The languages of a letter from a host to a party: Language Act 423/2003 s. 27(3). */
public final class LetterLanguages {
    private LetterLanguages() {}

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
