package fi.neuvottelu.session;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Name;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import org.springframework.stereotype.Component;

/** What a session is called where it stands alone: "HYTE 2027 Pohjanmaa 10.3.2027". */
@Component
public class SessionNames {
    private final Rounds rounds;
    private final Parties parties;

    SessionNames(Rounds rounds, Parties parties) {
        this.rounds = rounds;
        this.parties = parties;
    }

    public Name of(Session session) {
        return new Name(in(Language.FI, session), in(Language.SV, session));
    }

    private String in(Language language, Session session) {
        var host = parties.host(session.host());
        return Rounds.nameOf(rounds.byId(session.roundId()), host, language) + " "
                + WrittenDate.inFigures(session.day());
    }
}
