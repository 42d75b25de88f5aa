package fi.neuvottelu.invitation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind party": only the silent. */
@Component
class RemindParty implements JavaDelegate {
    private final Inviting inviting;
    private final Invitations invitations;

    RemindParty(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.remind(invitations.ofInstance(step.getProcessInstanceId()));
    }
}
