package fi.neuvottelu.desk;

import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import org.springframework.stereotype.Component;

/** The chair or an examiner has approved or returned the minutes in another way than in her task. */
@Component
class ApproveForApprover implements DeskAction {
    private final SessionsOfRound sessions;
    private final MinutesBook book;
    private final OnBehalfTasks tasks;
    private final Receipts receipts;

    ApproveForApprover(SessionsOfRound sessions, MinutesBook book, OnBehalfTasks tasks, Receipts receipts) {
        this.sessions = sessions;
        this.book = book;
        this.tasks = tasks;
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "APPROVE_FOR_APPROVER";
    }

    @Override
    public boolean onBehalf() {
        return true;
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        var seat = Needed.chosen(draft.seat(), "desk.seatMissing");
        var minutes = book.ofSession(session.id()).orElseThrow(() -> new Refusal("onBehalf.noTask"));
        var approval = book.approvals(minutes.id(), minutes.version()).stream()
                .filter(one -> one.seat() == seat)
                .findFirst()
                .orElseThrow(() -> new Refusal("desk.seatMissing"));
        var onBehalf = Needed.onBehalf(draft);
        tasks.completeSeat(
                approval.task(), seat, Needed.chosen(draft.approval(), "approval.decisionMissing"), onBehalf);
        receipts.send(round, session.id(), approval.party(), "APPROVAL", onBehalf);
    }
}
