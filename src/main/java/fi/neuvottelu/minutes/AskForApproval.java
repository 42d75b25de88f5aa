package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.SEAT;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask for approval": one seat, the chair's or an examiner's. */
@Component
class AskForApproval implements JavaDelegate {
    private final MinutesBook book;
    private final Approvals approvals;
    private final ApprovalSeats seats;

    AskForApproval(MinutesBook book, Approvals approvals, ApprovalSeats seats) {
        this.book = book;
        this.approvals = approvals;
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution step) {
        seats.seat(step, approvals.ask(book.ofInstance(step.getProcessInstanceId()), SEAT.in(step)));
    }
}
