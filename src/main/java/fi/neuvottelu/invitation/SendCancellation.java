package fi.neuvottelu.invitation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send cancellation": the session is off; the calendar follows. */
@Component
class SendCancellation implements JavaDelegate {
    private final Inviting inviting;
    private final Invitations invitations;

    SendCancellation(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.sendCancellation(invitations.ofInstance(step.getProcessInstanceId()));
    }
}
