package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** One party more to a session. */
@Component
class InviteParty implements DeskAction {
    private final SessionsOfRound sessions;

    InviteParty(SessionsOfRound sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "INVITE_PARTY";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        sessions.invite(
                round,
                Needed.chosen(draft.session(), "desk.sessionMissing"),
                Needed.chosen(draft.party(), "desk.partyMissing"));
    }
}
