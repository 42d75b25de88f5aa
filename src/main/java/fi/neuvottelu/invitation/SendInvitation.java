package fi.neuvottelu.invitation;

import static fi.neuvottelu.invitation.InvitationVariables.INVITATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send invitation": the letter with agenda, legal ground, reply date and calendar entry. */
@Component
class SendInvitation implements JavaDelegate {
    private final Inviting inviting;
    private final Invitations invitations;

    SendInvitation(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution step) {
        // The row learns its instance only when this transaction has started it.
        inviting.sendInvitation(invitations.byId(INVITATION.in(step)));
    }
}
