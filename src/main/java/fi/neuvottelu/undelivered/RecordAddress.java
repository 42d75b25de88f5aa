package fi.neuvottelu.undelivered;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record address": the letters that wait for this party go out again, are handed over, or are let be. */
@Component
class RecordAddress implements JavaDelegate {
    private final Undelivered undelivered;
    private final Drafts drafts;

    RecordAddress(Undelivered undelivered, Drafts drafts) {
        this.undelivered = undelivered;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var mended = drafts.take(step, "mendTheAddress", MendedAddress.class);
        undelivered.mend(step.getProcessInstanceId(), mended);
    }
}
