package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.SILENCE_ACCEPTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Judge silence": an approval only if the plan of the round says so. */
@Component
class JudgeSilence implements JavaDelegate {
    private final MinutesBook book;
    private final Approvals approvals;
    private final ApprovalSeats seats;

    JudgeSilence(MinutesBook book, Approvals approvals, ApprovalSeats seats) {
        this.book = book;
        this.approvals = approvals;
        this.seats = seats;
    }

    @Override
    public void execute(DelegateExecution step) {
        var minutes = book.ofInstance(step.getProcessInstanceId());
        seats.count(step, minutes);
        SILENCE_ACCEPTED.set(step, approvals.judgeSilence(minutes, seats.of(step)));
    }
}
