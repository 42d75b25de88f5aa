package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.session.SessionRecord;
import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record correction": the corrected record takes the place of the first one, unless its minutes are being approved. */
@Component
class RecordCorrection implements JavaDelegate {
    private final Minuting minuting;
    private final Sessions sessions;
    private final Drafts drafts;

    RecordCorrection(Minuting minuting, Sessions sessions, Drafts drafts) {
        this.minuting = minuting;
        this.sessions = sessions;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var record = drafts.take(step, "correctTheRecord", SessionRecord.class);
        minuting.correct(sessions.ofCorrection(step.getProcessInstanceId()), record);
    }
}
