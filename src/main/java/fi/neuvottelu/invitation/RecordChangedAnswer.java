package fi.neuvottelu.invitation;

import static fi.neuvottelu.invitation.InvitationVariables.ANSWERED;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record changed answer": second thoughts, until the session begins. */
@Component
class RecordChangedAnswer implements JavaDelegate {
    private final Invitations invitations;
    private final Answers answers;
    private final Drafts drafts;

    RecordChangedAnswer(Invitations invitations, Answers answers, Drafts drafts) {
        this.invitations = invitations;
        this.answers = answers;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "changeAnswer", AnswerDraft.class);
        answers.give(invitations.ofInstance(step.getProcessInstanceId()), draft);
        ANSWERED.set(step, true);
    }
}
