package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.SEAT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind approver": only while she has not answered. */
@Component
class RemindApprover implements JavaDelegate {
    private final MinutesBook book;
    private final Approvals approvals;

    RemindApprover(MinutesBook book, Approvals approvals) {
        this.book = book;
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution step) {
        approvals.remind(book.ofInstance(step.getProcessInstanceId()), SEAT.in(step));
    }
}
