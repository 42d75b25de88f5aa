package fi.neuvottelu.desk;

import fi.neuvottelu.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Cancel round": its sessions are called off, and the invited told. */
@Component
class CancelRound implements JavaDelegate {
    private final Rounds rounds;
    private final Closing closing;

    CancelRound(Rounds rounds, Closing closing) {
        this.rounds = rounds;
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution step) {
        closing.cancel(rounds.ofInstance(step.getProcessInstanceId()).orElseThrow());
    }
}
