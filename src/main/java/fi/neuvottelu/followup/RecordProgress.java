package fi.neuvottelu.followup;

import static fi.neuvottelu.followup.FollowUpVariables.FINISHED;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.people.Acting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record progress": progress, done, or not done with a reason. */
@Component
class RecordProgress implements JavaDelegate {
    private final FollowUps followUps;
    private final FollowingUp following;
    private final Drafts drafts;
    private final Acting acting;

    RecordProgress(FollowUps followUps, FollowingUp following, Drafts drafts, Acting acting) {
        this.followUps = followUps;
        this.following = following;
        this.drafts = drafts;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "reportOnMeasure", ReportDraft.class);
        var followUp = followUps.ofInstance(step.getProcessInstanceId());
        FINISHED.set(step, followUps.report(followUp, draft));
        if (draft.onBehalf() == null && acting.user().isPresent()) {
            following.confirm(followUp);
        }
    }
}
