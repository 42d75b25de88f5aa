package fi.neuvottelu.invitation;

import static fi.neuvottelu.invitation.InvitationVariables.ANSWERED;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.people.Acting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record answer": a party's reply to its invitation. A reply after the reply date is kept, and marked late. */
@Component
class RecordAnswer implements JavaDelegate {
    private final Invitations invitations;
    private final Answers answers;
    private final Inviting inviting;
    private final Drafts drafts;
    private final Acting acting;

    RecordAnswer(Invitations invitations, Answers answers, Inviting inviting, Drafts drafts, Acting acting) {
        this.invitations = invitations;
        this.answers = answers;
        this.inviting = inviting;
        this.drafts = drafts;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "answerInvitation", AnswerDraft.class);
        var answered = answers.give(invitations.ofInstance(step.getProcessInstanceId()), draft);
        inviting.answered(answered, draft.onBehalf() == null && acting.user().isPresent());
        ANSWERED.set(step, true);
    }
}
