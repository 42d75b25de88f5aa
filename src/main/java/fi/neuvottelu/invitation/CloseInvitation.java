package fi.neuvottelu.invitation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close invitation": the session has begun; who is silent now stays so. */
@Component
class CloseInvitation implements JavaDelegate {
    private final Inviting inviting;
    private final Invitations invitations;

    CloseInvitation(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.close(invitations.ofInstance(step.getProcessInstanceId()));
    }
}
