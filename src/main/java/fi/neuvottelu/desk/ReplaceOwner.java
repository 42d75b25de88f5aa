package fi.neuvottelu.desk;

import fi.neuvottelu.followup.FollowUp;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.followup.FollowingUp;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.Refusal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A measure gets an owner, or another one, with a reason. */
@Component
class ReplaceOwner implements DeskAction {
    private final FollowingUp following;
    private final FollowUps followUps;
    private final Sessions sessions;
    private final MinutesBook book;
    private final Parties parties;

    ReplaceOwner(FollowingUp following, FollowUps followUps, Sessions sessions, MinutesBook book, Parties parties) {
        this.following = following;
        this.followUps = followUps;
        this.sessions = sessions;
        this.book = book;
        this.parties = parties;
    }

    @Override
    public String name() {
        return "REPLACE_OWNER";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var measure = Needed.chosen(draft.measure(), "desk.measureMissing");
        var owner = owner(round, draft);
        var role = Needed.nameIfAny(draft.ownerRole());
        var reason = Needed.reason(draft);
        followUps
                .ofMeasure(measure)
                .ifPresentOrElse(
                        followUp -> following.replaceOwner(open(round, followUp), owner, role, reason),
                        () -> first(round, measure, owner, role));
    }

    /** Until the minutes are approved the record of the session is corrected instead. */
    private void first(Round round, long measure, PartyId owner, @Nullable String role) {
        for (var session : sessions.ofRound(round.id())) {
            for (var agreed : sessions.measures(session.id())) {
                if (agreed.id() == measure && agreed.owner() == null && approved(session)) {
                    following.giveOwner(agreed, session, owner, role);
                    return;
                }
            }
        }
        throw new Refusal("desk.measureMissing");
    }

    private boolean approved(Session session) {
        return book.ofSession(session.id())
                .filter(minutes -> minutes.state() == MinutesState.APPROVED)
                .isPresent();
    }

    private static FollowUp open(Round round, FollowUp followUp) {
        if (!Objects.equals(followUp.roundId(), round.id()) || followUp.state() != FollowUpState.OPEN) {
            throw new Refusal("desk.measureMissing");
        }
        return followUp;
    }

    private PartyId owner(Round round, ActionDraft draft) {
        var party = parties.byId(PartyId.of(Needed.chosen(draft.owner(), "desk.partyMissing")));
        if (!parties.host(round.host()).negotiatesWith(party)) {
            throw new Refusal("session.foreignParty", party.name().inReadersLanguage());
        }
        return party.id();
    }
}
