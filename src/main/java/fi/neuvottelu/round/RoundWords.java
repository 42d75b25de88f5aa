package fi.neuvottelu.round;

import fi.neuvottelu.party.Parties;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every instance of a round, its sessions and invitations is started with: told by the round's row. */
@Component
public class RoundWords {
    private final Rounds rounds;
    private final Parties parties;

    RoundWords(Rounds rounds, Parties parties) {
        this.rounds = rounds;
        this.parties = parties;
    }

    /** A new map. */
    public Map<String, Object> of(long round) {
        var found = rounds.byId(round);
        return RoundVariables.of(found, parties.host(found.host()));
    }
}
