package fi.neuvottelu.sending;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record mending": the server is tried at once, in the way that the administrator chose. */
@Component
class RecordMending implements JavaDelegate {
    private final LookingAfterSending sending;
    private final Drafts drafts;

    RecordMending(LookingAfterSending sending, Drafts drafts) {
        this.sending = sending;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        sending.does(drafts.take(step, "mendTheMail", SendingDraft.class));
    }
}
