package fi.neuvottelu.request;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record reply": what the county answers; never a plain "no". */
@Component
class RecordReply implements JavaDelegate {
    private final Requests requests;
    private final Replying replying;
    private final Drafts drafts;

    RecordReply(Requests requests, Replying replying, Drafts drafts) {
        this.requests = requests;
        this.replying = replying;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "answerTheRequest", ReplyDraft.class);
        replying.answer(requests.ofInstance(step.getProcessInstanceId()), draft);
    }
}
