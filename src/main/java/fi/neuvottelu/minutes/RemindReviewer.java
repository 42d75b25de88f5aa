package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind reviewer": only the silent. */
@Component
class RemindReviewer implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;

    RemindReviewer(Minuting minuting, MinutesBook book) {
        this.minuting = minuting;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution step) {
        minuting.remindReviewer(book.reviewOfInstance(step.getProcessInstanceId()));
    }
}
