package fi.neuvottelu.followup;

import static fi.neuvottelu.followup.FollowUpVariables.FINISHED;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record progress": progress, done, or not done with a reason. */
@Component
class RecordProgress implements JavaDelegate {
    private final FollowUps followUps;
    private final Drafts drafts;

    RecordProgress(FollowUps followUps, Drafts drafts) {
        this.followUps = followUps;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "reportOnMeasure", ReportDraft.class);
        var followUp = followUps.ofInstance(step.getProcessInstanceId());
        FINISHED.set(step, followUps.report(followUp, draft));
    }
}
