package fi.neuvottelu.invitation;

import fi.neuvottelu.letter.OvertakingLetters;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionProcess;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Parties pass from one session of a round to another. The invitation to the one is withdrawn, and its letter says where to; the
 * other invites them when its day comes, or at once. An answer was given to another day and does not pass.
 */
@Component
public class MovingParties {
    private final Invitations invitations;
    private final InvitationProcess process;
    private final OvertakingLetters overtaking;
    private final SessionProcess sessions;

    MovingParties(
            Invitations invitations, InvitationProcess process, OvertakingLetters overtaking, SessionProcess sessions) {
        this.invitations = invitations;
        this.process = process;
        this.overtaking = overtaking;
        this.sessions = sessions;
    }

    /** @param parties each invited to the one, and none to the other */
    public void move(Session from, Session to, List<Party> parties) {
        var standing = invitations.ofSession(from.id());
        for (var party : parties) {
            standing.stream()
                    .filter(one -> one.party().equals(party.id()) && one.expected())
                    .forEach(one -> withdraw(one, to));
            add(to, party);
        }
        sessions.changed(to);
    }

    /** The session's process invites it. */
    public void invite(Session session, Party party) {
        add(session, party);
        sessions.changed(session);
    }

    private void withdraw(Invitation invitation, Session to) {
        invitations.moved(invitation.id(), to.id());
        overtaking.invitesNoMore(invitation.party(), invitation.sessionId());
        process.withdrawn(invitation);
    }

    private void add(Session session, Party party) {
        var today = invitations.today();
        var invitedOn = today.isAfter(session.invitationOn()) ? today : session.invitationOn();
        invitations.add(session.id(), party.id(), session.replyBy(party, invitedOn));
    }
}
