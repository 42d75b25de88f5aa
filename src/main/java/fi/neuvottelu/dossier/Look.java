package fi.neuvottelu.dossier;

import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.Session;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A round and who looks at it.
 *
 * @param sessions those that the reader may see, in the order of time
 * @param invitations all of the round
 * @param attended who was in its sessions, by session
 */
record Look(
        Round round,
        Host host,
        Reader reader,
        Function<PartyId, Party> known,
        List<Session> sessions,
        List<Invitation> invitations,
        Map<Long, Set<PartyId>> attended) {
    String name(PartyId party) {
        return known.apply(party).name().inReadersLanguage();
    }

    List<Long> sessionIds() {
        return sessions.stream().map(Session::id).toList();
    }

    /** Whether a letter has ever invited it. */
    static boolean wasInvited(Invitation one) {
        return one.state() != InvitationState.PLANNED
                && (one.state() != InvitationState.WITHDRAWN || one.invitedAt() != null);
    }
}
