package fi.neuvottelu.followup;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Remind owner": twice before, on the due date, and after it, as the ladder says. */
@Component
class RemindOwner implements JavaDelegate {
    private final FollowingUp following;
    private final FollowUps followUps;

    RemindOwner(FollowingUp following, FollowUps followUps) {
        this.following = following;
        this.followUps = followUps;
    }

    @Override
    public void execute(DelegateExecution step) {
        following.remindOwner(followUps.ofInstance(step.getProcessInstanceId()));
    }
}
