package fi.neuvottelu.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send request": a letter to the county's registry, a receipt to the municipality. */
@Component
class SendRequest implements JavaDelegate {
    private final Requests requests;
    private final RequestLetters letters;

    SendRequest(Requests requests, RequestLetters letters) {
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.send(requests.ofInstance(step.getProcessInstanceId()));
    }
}
