package fi.neuvottelu.statute;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A session in the window that has a day and has not been held or recorded yet.
 *
 * @param parties that are or will be invited
 * @param invitedOn local days of the invitations that have left
 */
public record Ahead(long id, LocalDate day, Set<PartyId> parties, Map<PartyId, LocalDate> invitedOn) {
    public Ahead {
        parties = Set.copyOf(parties);
        invitedOn = Map.copyOf(invitedOn);
    }
}
