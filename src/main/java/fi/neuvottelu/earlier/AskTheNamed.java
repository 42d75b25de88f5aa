package fi.neuvottelu.earlier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask the named": everybody who was named as present in what this instance recorded. */
@Component
class AskTheNamed implements JavaDelegate {
    private final EarlierNegotiations negotiations;
    private final AskingTheNamed asking;

    AskTheNamed(EarlierNegotiations negotiations, AskingTheNamed asking) {
        this.negotiations = negotiations;
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution step) {
        negotiations.ofInstance(step.getProcessInstanceId()).forEach(asking::askThoseNamed);
    }
}
