package fi.neuvottelu.succession;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Follow mergers": what a municipality that has ended left open passes to its successor. */
@Component
class FollowMergers implements JavaDelegate {
    private final Mergers mergers;

    FollowMergers(Mergers mergers) {
        this.mergers = mergers;
    }

    @Override
    public void execute(DelegateExecution step) {
        mergers.follow();
    }
}
