package fi.neuvottelu.invitation;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "End mandates": whoever was named before the present council term is asked for anew. */
@Component
class EndMandates implements JavaDelegate {
    private final Mandates mandates;

    EndMandates(Mandates mandates) {
        this.mandates = mandates;
    }

    @Override
    public void execute(DelegateExecution step) {
        mandates.end();
    }
}
