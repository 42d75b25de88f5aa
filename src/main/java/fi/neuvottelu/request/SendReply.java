package fi.neuvottelu.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send reply": the answer goes to the municipality's mailbox. */
@Component
class SendReply implements JavaDelegate {
    private final Requests requests;
    private final RequestLetters letters;

    SendReply(Requests requests, RequestLetters letters) {
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.sendReply(requests.ofInstance(step.getProcessInstanceId()));
    }
}
