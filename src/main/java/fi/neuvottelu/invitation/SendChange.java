package fi.neuvottelu.invitation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send change": what is new, once; the calendar follows. */
@Component
class SendChange implements JavaDelegate {
    private final Inviting inviting;
    private final Invitations invitations;

    SendChange(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.sendChange(invitations.ofInstance(step.getProcessInstanceId()));
    }
}
