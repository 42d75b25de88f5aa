package fi.neuvottelu.sending;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Look after sending": a test, another try, or all again. */
@Component
class LookAfterSending implements JavaDelegate {
    private final LookingAfterSending sending;
    private final Drafts drafts;

    LookAfterSending(LookingAfterSending sending, Drafts drafts) {
        this.sending = sending;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        sending.does(drafts.takeStart(step, SendingDraft.class));
    }
}
