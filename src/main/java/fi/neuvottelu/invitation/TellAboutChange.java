package fi.neuvottelu.invitation;

import static fi.neuvottelu.invitation.InvitationVariables.PARTIES_TO_TELL;

import fi.neuvottelu.session.Sessions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Tell about change": the next of those who do not know the latest version of the session. */
@Component
class TellAboutChange implements JavaDelegate {
    private final Inviting inviting;
    private final Sessions sessions;

    TellAboutChange(Inviting inviting, Sessions sessions) {
        this.inviting = inviting;
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution step) {
        PARTIES_TO_TELL.set(step, inviting.tellSome(sessions.ofInstance(step.getProcessInstanceId())));
    }
}
