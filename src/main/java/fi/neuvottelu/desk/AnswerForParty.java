package fi.neuvottelu.desk;

import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/** A party has answered by telephone, e-mail or letter; its mailbox gets a receipt. */
@Component
class AnswerForParty implements DeskAction {
    private final SessionsOfRound sessions;
    private final Invitations invitations;
    private final OnBehalfTasks tasks;
    private final Receipts receipts;

    AnswerForParty(SessionsOfRound sessions, Invitations invitations, OnBehalfTasks tasks, Receipts receipts) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.tasks = tasks;
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "ANSWER_FOR_PARTY";
    }

    @Override
    public boolean onBehalf() {
        return true;
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        var party = PartyId.of(Needed.chosen(draft.party(), "desk.partyMissing"));
        var invitation = invitations.ofSession(session.id()).stream()
                .filter(one -> one.party().equals(party))
                .findFirst()
                .orElseThrow(() -> new Refusal("desk.partyMissing"));
        var onBehalf = Needed.onBehalf(draft);
        tasks.complete(
                invitation.instance(),
                List.of("answerInvitation", "changeAnswer"),
                Needed.chosen(draft.answer(), "answer.missing"),
                onBehalf);
        receipts.send(round, session.id(), party, "ANSWER", onBehalf);
    }
}
