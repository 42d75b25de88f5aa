package fi.neuvottelu.desk;

import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.followup.FollowUpState;
import fi.neuvottelu.followup.FollowUps;
import fi.neuvottelu.followup.FollowingUp;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** A measure gets an owner, or another one, with a reason. */
@Component
class ReplaceOwner implements DeskAction {
    private final FollowingUp following;
    private final FollowUps followUps;
    private final Parties parties;

    ReplaceOwner(FollowingUp following, FollowUps followUps, Parties parties) {
        this.following = following;
        this.followUps = followUps;
        this.parties = parties;
    }

    @Override
    public String name() {
        return "REPLACE_OWNER";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var followUp = followUps.ofRound(round.id()).stream()
                .filter(one -> Long.valueOf(one.id()).equals(draft.measure()))
                .filter(one -> one.state() == FollowUpState.OPEN)
                .findFirst()
                .orElseThrow(() -> new Refusal("desk.measureMissing"));
        var owner = parties.byId(new PartyId(Needed.chosen(draft.owner(), "desk.partyMissing")))
                .id();
        following.replaceOwner(followUp, owner, Needed.nameIfAny(draft.ownerRole()), Needed.reason(draft));
    }
}
