package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** Parties more to a session, all of them or none. */
@Component
class InviteParty implements DeskAction {
    private final InvitedToSessions invited;

    InviteParty(InvitedToSessions invited) {
        this.invited = invited;
    }

    @Override
    public String name() {
        return "INVITE_PARTY";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = Needed.chosen(draft.session(), "desk.sessionMissing");
        Needed.parties(draft).forEach(party -> invited.invite(round, session, party));
    }
}
