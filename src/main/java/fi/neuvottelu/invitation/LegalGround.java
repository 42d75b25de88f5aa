package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Texts;
import java.util.List;
import org.springframework.util.StringUtils;

/** The sections on which a negotiation rests, as letters and minutes name them. */
public final class LegalGround {
    private LegalGround() {}

    public static String of(Host host, Act act, Language language) {
        return Texts.say("legalGround." + act + who(host), language.locale());
    }

    /** Of a session that counts for several rounds, all of them. */
    public static String of(Host host, List<RoundTopics> subjects, Language language) {
        return subjects.stream()
                .map(subject -> of(host, subject.round().act(), language))
                .reduce((one, other) ->
                        Texts.say("legalGround.and", language.locale(), one, StringUtils.uncapitalize(other)))
                .orElseThrow();
    }

    /** What the Act says of the negotiation, and of this party's part in it. */
    public static String duty(Host host, Party party, Act act, Language language) {
        return Texts.say("duty." + act + who(host), language.locale()) + " "
                + Texts.say("duty." + act + "." + part(party, host), language.locale());
    }

    private static String part(Party party, Host host) {
        return switch (party.kind()) {
            case MUNICIPALITY -> "MUNICIPALITY";
            case HUS -> "HUS" + who(host);
            case COUNTY, HELSINKI, OTHER_ACTOR -> "OTHER";
        };
    }

    private static String who(Host host) {
        return host.kind() == PartyKind.HELSINKI ? ".helsinki" : "";
    }
}
