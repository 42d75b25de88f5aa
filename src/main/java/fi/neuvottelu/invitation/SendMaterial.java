package fi.neuvottelu.invitation;

import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send material": to everybody invited who has not said no. */
@Component
class SendMaterial implements JavaDelegate {
    private final Inviting inviting;
    private final Sessions sessions;

    SendMaterial(Inviting inviting, Sessions sessions) {
        this.inviting = inviting;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.sendMaterial(sessions.ofInstance(step.getProcessInstanceId()));
    }
}
