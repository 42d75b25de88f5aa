package fi.neuvottelu.party;

import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose people can sit in the other side's council, too: those of a municipality in the county's, those of a county in a
 * municipality's. Whether somebody is disqualified is for the body that deals with the matter: 410/2015 s. 97, 611/2021
 * s. 102.
 */
public enum DualRole {
    MUNICIPALITY,
    COUNTY;

    /** None where the mark would say nothing: Helsinki is in no county, HUS and other actors elect no council. */
    public static @Nullable DualRole of(Party party) {
        return switch (party.kind()) {
            case MUNICIPALITY -> MUNICIPALITY;
            case COUNTY -> COUNTY;
            case HELSINKI, HUS, OTHER_ACTOR -> null;
        };
    }

    /** @throws Refusal if a person of this party cannot be marked */
    public static boolean judged(@Nullable Boolean marked, Party party) {
        if (Boolean.TRUE.equals(marked) && of(party) == null) {
            throw new Refusal("dualRole.none", party.name().inReadersLanguage());
        }
        return Boolean.TRUE.equals(marked);
    }

    /** "also in the county council"; nothing of a person without the mark. */
    public static @Nullable String text(boolean marked, Party party, Locale reader) {
        var kind = of(party);
        return marked && kind != null ? Texts.say("dualRole." + kind, reader) : null;
    }
}
