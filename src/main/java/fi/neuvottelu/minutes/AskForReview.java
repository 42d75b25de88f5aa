package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.REVIEW;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask for review": the draft minutes to a party that attended. */
@Component
class AskForReview implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;

    AskForReview(Minuting minuting, MinutesBook book) {
        this.minuting = minuting;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution step) {
        // The row learns its instance only when this transaction has started it.
        minuting.askForReview(book.reviewById(REVIEW.in(step)));
    }
}
