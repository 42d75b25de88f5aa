package fi.neuvottelu.desk;

import fi.neuvottelu.forms.OnBehalfTasks;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.minutes.Review;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** A party has commented on draft minutes in another way than in its task. */
@Component
class CommentForParty implements DeskAction {
    private final SessionsOfRound sessions;
    private final MinutesBook book;
    private final OnBehalfTasks tasks;
    private final Receipts receipts;

    CommentForParty(SessionsOfRound sessions, MinutesBook book, OnBehalfTasks tasks, Receipts receipts) {
        this.sessions = sessions;
        this.book = book;
        this.tasks = tasks;
        this.receipts = receipts;
    }

    @Override
    public String name() {
        return "COMMENT_FOR_PARTY";
    }

    @Override
    public boolean onBehalf() {
        return true;
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        var party = PartyId.of(Needed.chosen(draft.party(), "desk.partyMissing"));
        var minutes = book.ofSession(session.id()).orElseThrow(() -> new Refusal("onBehalf.noTask"));
        var review = book.reviews(minutes.id()).stream()
                .filter(one -> one.party().equals(party))
                .max(Comparator.comparingInt(Review::version))
                .orElseThrow(() -> new Refusal("onBehalf.noTask"));
        var onBehalf = Needed.onBehalf(draft);
        tasks.complete(
                review.instance(),
                List.of("reviewMinutes", "changeComments"),
                Needed.chosen(draft.review(), "review.empty"),
                onBehalf);
        receipts.send(round, session.id(), party, "COMMENT", onBehalf);
    }
}
