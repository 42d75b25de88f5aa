package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Report silent reviewer": silence stands on record as silence; it is no approval. */
@Component
class ReportSilentReviewer implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;

    ReportSilentReviewer(Minuting minuting, MinutesBook book) {
        this.minuting = minuting;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution step) {
        minuting.reportSilentReviewer(book.reviewOfInstance(step.getProcessInstanceId()));
    }
}
