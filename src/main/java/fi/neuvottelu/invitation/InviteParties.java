package fi.neuvottelu.invitation;

import static fi.neuvottelu.invitation.InvitationVariables.PARTIES_TO_INVITE;

import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Invite parties": starts the invitation of the next parties, a few in one transaction. */
@Component
class InviteParties implements JavaDelegate {
    private final Inviting inviting;
    private final Sessions sessions;

    InviteParties(Inviting inviting, Sessions sessions) {
        this.inviting = inviting;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        PARTIES_TO_INVITE.set(step, inviting.inviteSome(sessions.ofInstance(step.getProcessInstanceId())));
    }
}
