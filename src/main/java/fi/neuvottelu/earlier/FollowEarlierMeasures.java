package fi.neuvottelu.earlier;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Follow earlier measures": one process for every open measure that somebody answers for. */
@Component
class FollowEarlierMeasures implements JavaDelegate {
    private final EarlierNegotiations negotiations;
    private final FollowingEarlierMeasures following;

    FollowEarlierMeasures(EarlierNegotiations negotiations, FollowingEarlierMeasures following) {
        this.negotiations = negotiations;
        this.following = following;
    }

    @Override
    public void execute(DelegateExecution step) {
        negotiations.ofInstance(step.getProcessInstanceId()).forEach(following::begin);
    }
}
