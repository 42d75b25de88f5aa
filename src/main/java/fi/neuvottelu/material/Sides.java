package fi.neuvottelu.material;

import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.session.Session;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** For whom somebody stands at a session: its host, if she runs it, and the parties that she acts for and that are invited. */
@Component
class Sides {
    private final Invitations invitations;
    private final Acting acting;

    Sides(Invitations invitations, Acting acting) {
        this.invitations = invitations;
        this.acting = acting;
    }

    /** Empty if the session is none of hers. */
    Set<PartyId> of(Session session) {
        var sides = new LinkedHashSet<PartyId>();
        if (isHost(session)) {
            sides.add(session.host());
        }
        invitations.ofSession(session.id()).stream()
                .filter(one -> one.invitedAt() != null && one.state() != InvitationState.WITHDRAWN)
                .map(Invitation::party)
                .filter(party -> acting.isMemberOf(party.value()))
                .forEach(sides::add);
        return sides;
    }

    boolean isHost(Session session) {
        return acting.isCoordinatorOf(session.host().value());
    }

    /** What is not shared is seen by whoever brought it, and by the host. */
    boolean see(Session session, Material one) {
        return isHost(session)
                || of(session).stream()
                        .anyMatch(side -> one.shared() || one.party().equals(side));
    }

    /** The host anything, a party what is its own and nobody else has seen. */
    boolean mayRemove(Session session, Material one) {
        return isHost(session) || !one.shared() && of(session).contains(one.party());
    }
}
