package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.RETURNED;
import static fi.neuvottelu.minutes.MinutesVariables.SEAT;

import fi.neuvottelu.engine.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record approval": approved, or returned with a reason. */
@Component
class RecordApproval implements JavaDelegate {
    private final MinutesBook book;
    private final Approvals approvals;
    private final Drafts drafts;

    RecordApproval(MinutesBook book, Approvals approvals, Drafts drafts) {
        this.book = book;
        this.approvals = approvals;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "approveMinutes/" + SEAT.in(step), ApprovalDraft.class);
        if (approvals.give(
                book.ofInstance(step.getProcessInstanceId()), SEAT.in(step), draft.content(), draft.onBehalf())) {
            RETURNED.set(step, true);
        }
    }
}
