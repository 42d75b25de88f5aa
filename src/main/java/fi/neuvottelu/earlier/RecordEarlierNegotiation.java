package fi.neuvottelu.earlier;

import static fi.neuvottelu.earlier.EarlierVariables.HOST;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record earlier negotiation": one or a file of several, recorded or corrected, or the form comes back. */
@Component
class RecordEarlierNegotiation implements JavaDelegate {
    private final RecordingHandedIn recording;
    private final Drafts drafts;

    RecordEarlierNegotiation(RecordingHandedIn recording, Drafts drafts) {
        this.recording = recording;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.takeStart(step, EarlierDraft.class);
        var name = recording.record(HOST.find(step).orElse(null), draft, step.getProcessInstanceId());
        step.setProcessBusinessKey(name);
    }
}
