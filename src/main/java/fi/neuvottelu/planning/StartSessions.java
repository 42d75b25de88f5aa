package fi.neuvottelu.planning;

import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.SessionProcess;
import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start sessions": every session of the round that has no process yet gets one. */
@Component
class StartSessions implements JavaDelegate {
    private final Rounds rounds;
    private final Sessions sessions;
    private final SessionProcess process;

    StartSessions(Rounds rounds, Sessions sessions, SessionProcess process) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.process = process;
    }

    @Override
    public void execute(DelegateExecution step) {
        var round = rounds.ofInstance(step.getProcessInstanceId()).orElseThrow();
        sessions.toStart(round.id()).forEach(process::start);
    }
}
