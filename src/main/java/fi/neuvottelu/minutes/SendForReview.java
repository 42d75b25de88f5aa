package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.REVIEW_END;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send for review": every party that attended reads this version. */
@Component
class SendForReview implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;
    private final ReviewPeriod period;

    SendForReview(Minuting minuting, MinutesBook book, ReviewPeriod period) {
        this.minuting = minuting;
        this.book = book;
        this.period = period;
    }

    @Override
    public void execute(DelegateExecution step) {
        minuting.sendForReview(book.ofInstance(step.getProcessInstanceId()));
        REVIEW_END.set(step, period.end());
    }
}
