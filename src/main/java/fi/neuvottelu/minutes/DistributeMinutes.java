package fi.neuvottelu.minutes;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Distribute minutes": to everybody who was invited. */
@Component
class DistributeMinutes implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;

    DistributeMinutes(Minuting minuting, MinutesBook book) {
        this.minuting = minuting;
        this.book = book;
    }

    @Override
    public void execute(DelegateExecution step) {
        minuting.distribute(book.ofInstance(step.getProcessInstanceId()));
    }
}
