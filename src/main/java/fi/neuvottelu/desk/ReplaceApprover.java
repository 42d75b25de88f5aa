package fi.neuvottelu.desk;

import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.minutes.Approvals;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.People;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import org.springframework.stereotype.Component;

/** Another person approves in this seat, with a reason. */
@Component
class ReplaceApprover implements DeskAction {
    private final SessionsOfRound sessions;
    private final MinutesBook book;
    private final Approvals approvals;
    private final OnBehalfTasks tasks;
    private final Parties parties;
    private final People people;

    ReplaceApprover(
            SessionsOfRound sessions,
            MinutesBook book,
            Approvals approvals,
            OnBehalfTasks tasks,
            Parties parties,
            People people) {
        this.sessions = sessions;
        this.book = book;
        this.approvals = approvals;
        this.tasks = tasks;
        this.parties = parties;
        this.people = people;
    }

    @Override
    public String name() {
        return "REPLACE_APPROVER";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        var seat = Needed.chosen(draft.seat(), "desk.seatMissing");
        var minutes = book.ofSession(session.id()).orElseThrow(() -> new Refusal("onBehalf.noTask"));
        var party = parties.byId(PartyId.of(Needed.chosen(draft.party(), "desk.partyMissing")))
                .id();
        var user = draft.userId() == null || draft.userId().isBlank() ? null : draft.userId();
        if (user != null && !people.isOf(user, party.value(), round.host().value())) {
            throw new Refusal("desk.personNotOfParty");
        }
        var why = Needed.reason(draft);
        approvals.replace(
                minutes, seat, party, Needed.name(draft.name(), "desk.nameMissing"), user, draft.email(), why);
        book.approvals(minutes.id(), minutes.version()).stream()
                .filter(one -> one.seat() == seat)
                .forEach(one -> tasks.reassignSeat(one.task(), user, user == null ? party.value() : null, why));
    }
}
