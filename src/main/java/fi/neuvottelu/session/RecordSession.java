package fi.neuvottelu.session;

import static fi.neuvottelu.session.SessionVariables.HELD;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record session": attendance, topics, agreed measures and approvers; or that it was not held, and why. */
@Component
class RecordSession implements JavaDelegate {
    private final Sessions sessions;
    private final SessionRecords records;
    private final Drafts drafts;

    RecordSession(Sessions sessions, SessionRecords records, Drafts drafts) {
        this.sessions = sessions;
        this.records = records;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var record = drafts.take(step, "recordTheSession", SessionRecord.class);
        HELD.set(step, records.write(sessions.ofInstance(step.getProcessInstanceId()), record));
    }
}
