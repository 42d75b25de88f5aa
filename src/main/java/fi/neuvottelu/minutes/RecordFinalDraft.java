package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.ANOTHER_REVIEW;
import static fi.neuvottelu.minutes.MinutesVariables.APPROVERS;
import static fi.neuvottelu.minutes.MinutesVariables.RETURNED;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record final draft": another review, or approval by chair and examiners. */
@Component
class RecordFinalDraft implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;
    private final Drafts drafts;

    RecordFinalDraft(Minuting minuting, MinutesBook book, Drafts drafts) {
        this.minuting = minuting;
        this.book = book;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "finishMinutes", MinutesDraft.class);
        ANOTHER_REVIEW.set(step, minuting.finish(book.ofInstance(step.getProcessInstanceId()), draft));
        RETURNED.set(step, false);
        APPROVERS.set(step, 3);
    }
}
