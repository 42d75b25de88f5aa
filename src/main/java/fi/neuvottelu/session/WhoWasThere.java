package fi.neuvottelu.session;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whoever chairs a session or examines its minutes was there: a rule of ours, without which approved minutes would tell of one
 * person that she was absent and that she found them right.
 */
@Component
public class WhoWasThere {
    private final Sessions sessions;
    private final Parties parties;

    WhoWasThere(Sessions sessions, Parties parties) {
        this.sessions = sessions;
        this.parties = parties;
    }

    /**
     * Nothing is judged while nobody is recorded as present: minutes do not leave then.
     *
     * @throws Refusal if nobody of the party was there, or she herself is recorded as absent
     */
    public void judge(long session, PartyId party, String person) {
        if (!canHaveBeen(session, party, person)) {
            throw new Refusal(
                    "session.approverAbsent", person, parties.byId(party).name().inReadersLanguage());
        }
    }

    public boolean canHaveBeen(long session, PartyId party, String person) {
        var list = sessions.attendance(session);
        return list.stream().noneMatch(line -> line.presence().attended()) || wasThere(list, party, person);
    }

    private static boolean wasThere(List<Attendance> list, PartyId party, String person) {
        var ofParty = list.stream().filter(line -> party.equals(line.party())).toList();
        var herself = ofParty.stream()
                .filter(line -> person.strip().equalsIgnoreCase(line.personName()))
                .toList();
        return (herself.isEmpty() ? ofParty : herself)
                .stream().anyMatch(line -> line.presence().attended());
    }
}
