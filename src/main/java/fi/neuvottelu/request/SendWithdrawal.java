package fi.neuvottelu.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send withdrawal": the county need not answer any more. */
@Component
class SendWithdrawal implements JavaDelegate {
    private final Requests requests;
    private final RequestLetters letters;

    SendWithdrawal(Requests requests, RequestLetters letters) {
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.sendWithdrawal(requests.ofInstance(step.getProcessInstanceId()));
    }
}
