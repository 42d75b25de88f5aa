package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Helsinki;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.session.RoundTopics;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Texts;
import java.util.List;
import org.springframework.util.StringUtils;

/** The sections on which a negotiation rests, as letters and minutes name them. */
public final class LegalGround {
    private LegalGround() {}

    public static String of(Host host, Act act, Language language) {
        var who = host instanceof Helsinki ? ".helsinki" : "";
        return Texts.say("legalGround." + act + who, language.locale());
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
        var who = host instanceof Helsinki ? ".helsinki" : "";
        var part = party instanceof Municipality ? "MUNICIPALITY" : party instanceof Hus ? "HUS" + who : "OTHER";
        return Texts.say("duty." + act + who, language.locale()) + " "
                + Texts.say("duty." + act + "." + part, language.locale());
    }
}
