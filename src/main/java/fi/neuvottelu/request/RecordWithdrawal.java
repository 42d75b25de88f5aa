package fi.neuvottelu.request;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record withdrawal": the municipality takes its request back while nobody has answered it. */
@Component
class RecordWithdrawal implements JavaDelegate {
    private final Requests requests;
    private final Replying replying;
    private final Drafts drafts;

    RecordWithdrawal(Requests requests, Replying replying, Drafts drafts) {
        this.requests = requests;
        this.replying = replying;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "withdrawTheRequest", WithdrawalDraft.class);
        replying.withdraw(requests.ofInstance(step.getProcessInstanceId()), draft);
    }
}
