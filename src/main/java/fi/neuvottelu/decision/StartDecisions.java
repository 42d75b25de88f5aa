package fi.neuvottelu.decision;

import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start decisions": one process for every party that can take the result to its board or council. */
@Component
class StartDecisions implements JavaDelegate {
    private final Deciding deciding;
    private final MinutesBook minutes;
    private final Sessions sessions;

    StartDecisions(Deciding deciding, MinutesBook minutes, Sessions sessions) {
        this.deciding = deciding;
        this.minutes = minutes;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        var session =
                sessions.byId(minutes.ofInstance(step.getProcessInstanceId()).sessionId());
        deciding.begin(session);
    }
}
