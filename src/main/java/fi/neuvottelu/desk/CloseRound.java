package fi.neuvottelu.desk;

import fi.neuvottelu.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close round": HELD, DOCUMENTED and COMPLETE, each with what is missing. */
@Component
class CloseRound implements JavaDelegate {
    private final Rounds rounds;
    private final Closing closing;

    CloseRound(Rounds rounds, Closing closing) {
        this.rounds = rounds;
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution step) {
        closing.close(rounds.ofInstance(step.getProcessInstanceId()).orElseThrow());
    }
}
