package fi.neuvottelu.invitation;

import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send details": link, place and agenda to those who said that they attend. */
@Component
class SendDetails implements JavaDelegate {
    private final Inviting inviting;
    private final Sessions sessions;

    SendDetails(Inviting inviting, Sessions sessions) {
        this.inviting = inviting;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.sendDetails(sessions.ofInstance(step.getProcessInstanceId()));
    }
}
