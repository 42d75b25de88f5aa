package fi.neuvottelu.decision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind about decision": on the target date, to the party and nobody else. */
@Component
class RemindAboutDecision implements JavaDelegate {
    private final Deciding deciding;
    private final Decisions decisions;

    RemindAboutDecision(Deciding deciding, Decisions decisions) {
        this.deciding = deciding;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution step) {
        deciding.remind(decisions.ofInstance(step.getProcessInstanceId()));
    }
}
