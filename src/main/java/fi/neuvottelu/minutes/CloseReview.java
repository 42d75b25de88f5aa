package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Close review": a new version is out or the minutes are approved. */
@Component
class CloseReview implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;

    CloseReview(Minuting minuting, MinutesBook book) {
        this.minuting = minuting;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution step) {
        minuting.reportSilentReviewer(book.reviewOfInstance(step.getProcessInstanceId()));
    }
}
