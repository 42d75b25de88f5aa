package fi.neuvottelu.minutes;

import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start minutes": the minutes of a session that was held begin. */
@Component
class StartMinutes implements JavaDelegate {
    private final Minuting minuting;
    private final Sessions sessions;

    StartMinutes(Minuting minuting, Sessions sessions) {
        this.minuting = minuting;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        minuting.begin(sessions.ofInstance(step.getProcessInstanceId()));
    }
}
