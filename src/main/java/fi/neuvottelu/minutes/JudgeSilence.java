package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.SEAT;
import static fi.neuvottelu.minutes.MinutesVariables.SILENCE_ACCEPTED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Judge silence": an approval only if the plan of the round says so. */
@Component
class JudgeSilence implements JavaDelegate {
    private final MinutesBook book;
    private final Approvals approvals;

    JudgeSilence(MinutesBook book, Approvals approvals) {
        this.book = book;
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution step) {
        SILENCE_ACCEPTED.set(step, approvals.judgeSilence(book.ofInstance(step.getProcessInstanceId()), SEAT.in(step)));
    }
}
