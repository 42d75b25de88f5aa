package fi.neuvottelu.casenumber;

import fi.neuvottelu.party.PartyId;
import java.util.Set;

/** Which rounds have invited a party; what invites it answers. */
public interface InvitedRounds {
    /** Also where its invitation was withdrawn: it may have opened a case by then. */
    Set<Long> of(PartyId party);
}
