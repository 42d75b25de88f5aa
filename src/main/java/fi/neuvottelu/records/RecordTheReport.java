package fi.neuvottelu.records;

import static fi.neuvottelu.records.DutyVariables.HOST;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record the report": what meets a duty, in place of what was recorded of it before. */
@Component
class RecordTheReport implements JavaDelegate {
    private final Recording recording;
    private final Drafts drafts;

    RecordTheReport(Recording recording, Drafts drafts) {
        this.recording = recording;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.takeStart(step, Recording.Draft.class);
        var recorded = recording.record(HOST.find(step).orElse(null), draft);
        step.setProcessBusinessKey(
                recorded.duty().code() + " " + recorded.holder().name().fi());
    }
}
