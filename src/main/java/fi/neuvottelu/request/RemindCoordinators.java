package fi.neuvottelu.request;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind coordinators": once, on the morning of the reply date. */
@Component
class RemindCoordinators implements JavaDelegate {
    private final Requests requests;
    private final RequestLetters letters;

    RemindCoordinators(Requests requests, RequestLetters letters) {
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution step) {
        letters.remind(requests.ofInstance(step.getProcessInstanceId()));
    }
}
