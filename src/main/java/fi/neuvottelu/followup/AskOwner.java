package fi.neuvottelu.followup;

import static fi.neuvottelu.followup.FollowUpVariables.FOLLOW_UP;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask owner": the letter about an agreed measure. */
@Component
class AskOwner implements JavaDelegate {
    private final FollowingUp following;
    private final FollowUps followUps;

    AskOwner(FollowingUp following, FollowUps followUps) {
        this.following = following;
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution step) {
        // The row learns its instance only when this transaction has started it.
        following.askOwner(followUps.byId(FOLLOW_UP.in(step)));
    }
}
