package fi.neuvottelu.invitation;

import fi.neuvottelu.party.Municipality;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionProcess;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import org.springframework.stereotype.Component;

/** The place of a municipality that has ended, in sessions that lie ahead, passes to its successor. */
@Component
public class Succession {
    private final Invitations invitations;
    private final InvitationProcess process;
    private final Sessions sessions;
    private final SessionProcess sessionProcess;

    Succession(Invitations invitations, InvitationProcess process, Sessions sessions, SessionProcess sessionProcess) {
        this.invitations = invitations;
        this.process = process;
        this.sessions = sessions;
        this.sessionProcess = sessionProcess;
    }

    /** A successor in another county is not invited by this one: it has a host of its own. */
    public void pass(Municipality ended, Municipality successor) {
        for (var invitation : invitations.standingOf(ended.id())) {
            var session = sessions.byId(invitation.sessionId());
            if (session.state() == SessionState.PLANNED && session.startsAt().isAfter(invitations.now())) {
                invitations.withdraw(invitation.id());
                process.withdrawn(invitation);
                if (successor.county().equals(ended.county())) {
                    invite(successor, session);
                }
            }
        }
    }

    private void invite(Municipality successor, Session session) {
        var known = invitations.ofSession(session.id()).stream()
                .anyMatch(one -> one.party().equals(successor.id()));
        if (!known) {
            var today = invitations.today();
            var invitedOn = today.isAfter(session.invitationOn()) ? today : session.invitationOn();
            invitations.plan(session.id(), successor.id(), session.replyBy(successor, invitedOn));
            sessionProcess.changed(session);
        }
    }
}
