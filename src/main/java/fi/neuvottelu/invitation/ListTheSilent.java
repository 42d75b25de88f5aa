package fi.neuvottelu.invitation;

import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "List the silent": one letter to the coordinator, a week after the reply date. */
@Component
class ListTheSilent implements JavaDelegate {
    private final Inviting inviting;
    private final Sessions sessions;

    ListTheSilent(Inviting inviting, Sessions sessions) {
        this.inviting = inviting;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        inviting.listSilent(sessions.ofInstance(step.getProcessInstanceId()));
    }
}
