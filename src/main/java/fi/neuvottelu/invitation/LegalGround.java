package fi.neuvottelu.invitation;

import fi.neuvottelu.engine.Texts;
import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Act;

/** The sections on which a negotiation rests, as letters and minutes name them. */
public final class LegalGround {
    private LegalGround() {}

    public static String of(Host host, Act act, Language language) {
        var who = host instanceof Helsinki ? ".helsinki" : "";
        return Texts.say("legalGround." + act + who, language.locale());
    }
}
