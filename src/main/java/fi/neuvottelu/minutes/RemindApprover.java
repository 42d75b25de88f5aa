package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind approver": only while she has not answered. */
@Component
class RemindApprover implements JavaDelegate {
    private final MinutesBook book;
    private final Approvals approvals;
    private final ApprovalSeats seats;

    RemindApprover(MinutesBook book, Approvals approvals, ApprovalSeats seats) {
        this.book = book;
        this.approvals = approvals;
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution step) {
        var minutes = book.ofInstance(step.getProcessInstanceId());
        approvals.remind(minutes, seats.of(step));
    }
}
