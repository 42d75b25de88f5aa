package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.RETURNED;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.people.Acting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record approval": approved, or returned with a reason. */
@Component
class RecordApproval implements JavaDelegate {
    private final MinutesBook book;
    private final Approvals approvals;
    private final ApprovalSeats seats;
    private final MinutesLetters letters;
    private final Drafts drafts;
    private final Acting acting;

    RecordApproval(
            MinutesBook book,
            Approvals approvals,
            ApprovalSeats seats,
            MinutesLetters letters,
            Drafts drafts,
            Acting acting) {
        this.book = book;
        this.approvals = approvals;
        this.seats = seats;
        this.letters = letters;
        this.drafts = drafts;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution step) {
        var minutes = book.ofInstance(step.getProcessInstanceId());
        var approval = seats.of(step);
        seats.count(step, minutes);
        var draft = drafts.take(step, "approveMinutes/" + approval.seat(), ApprovalDraft.class);
        if (approvals.give(minutes, approval, draft)) {
            RETURNED.set(step, true);
        }
        // What came by a link is confirmed where it is known which.
        if (draft.onBehalf() == null && acting.user().isPresent()) {
            book.approval(minutes.id(), minutes.version(), approval.seat())
                    .ifPresent(given -> letters.confirm(minutes, given));
        }
    }
}
