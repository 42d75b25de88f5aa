package fi.neuvottelu.invitation;

import static fi.neuvottelu.invitation.InvitationVariables.ANSWERED;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record answer": a party's reply to its invitation. A reply after the reply date is kept, and marked late. */
@Component
class RecordAnswer implements JavaDelegate {
    private final Invitations invitations;
    private final Answers answers;
    private final Drafts drafts;

    RecordAnswer(Invitations invitations, Answers answers, Drafts drafts) {
        this.invitations = invitations;
        this.answers = answers;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "answerInvitation", AnswerDraft.class);
        answers.give(invitations.ofInstance(step.getProcessInstanceId()), draft);
        ANSWERED.set(step, true);
    }
}
