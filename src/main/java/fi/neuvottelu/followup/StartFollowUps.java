package fi.neuvottelu.followup;

import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Start follow ups": one process for every agreed measure that has an owner. */
@Component
class StartFollowUps implements JavaDelegate {
    private final FollowingUp following;
    private final MinutesBook minutes;
    private final Sessions sessions;

    StartFollowUps(FollowingUp following, MinutesBook minutes, Sessions sessions) {
        this.following = following;
        this.minutes = minutes;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        var session =
                sessions.byId(minutes.ofInstance(step.getProcessInstanceId()).sessionId());
        following.begin(session);
    }
}
