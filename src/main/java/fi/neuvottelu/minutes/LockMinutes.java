package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Lock minutes": the approved version under its hash, with its row in the document register. */
@Component
class LockMinutes implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;

    LockMinutes(Minuting minuting, MinutesBook book) {
        this.minuting = minuting;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution step) {
        minuting.lock(book.ofInstance(step.getProcessInstanceId()));
    }
}
