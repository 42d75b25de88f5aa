package fi.neuvottelu.invitation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask for representatives": the council term has changed, so the party names its people anew. */
@Component
class AskForRepresentatives implements JavaDelegate {
    private final Inviting inviting;
    private final Invitations invitations;

    AskForRepresentatives(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.askForRepresentatives(invitations.ofInstance(step.getProcessInstanceId()));
    }
}
