package fi.neuvottelu.invitation;

import static fi.neuvottelu.invitation.InvitationVariables.PARTIES_TO_RELEASE;

import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Withdraw invitations": the next of those who are invited to a session that will not be held. */
@Component
class WithdrawInvitations implements JavaDelegate {
    private final Inviting inviting;
    private final Sessions sessions;

    WithdrawInvitations(Inviting inviting, Sessions sessions) {
        this.inviting = inviting;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        PARTIES_TO_RELEASE.set(step, inviting.releaseSome(sessions.ofInstance(step.getProcessInstanceId())));
    }
}
