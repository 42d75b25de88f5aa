package fi.neuvottelu.invitation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Report silence": a municipality or HUS that is still silent stands in the supervisor's next digest. */
@Component
class ReportSilence implements JavaDelegate {
    private final Inviting inviting;
    private final Invitations invitations;

    ReportSilence(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.reportSilence(invitations.ofInstance(step.getProcessInstanceId()));
    }
}
