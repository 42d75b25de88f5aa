package fi.neuvottelu.supervision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send digests": one letter to each person for whom there is something new. */
@Component
class SendDigests implements JavaDelegate {
    private final Digests digests;

    SendDigests(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution step) {
        digests.send();
    }
}
