package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** Parties pass from one session of the round to another, all of them or none. */
@Component
class MoveParties implements DeskAction {
    private final InvitedToSessions invited;

    MoveParties(InvitedToSessions invited) {
        this.invited = invited;
    }

    @Override
    public String name() {
        return "MOVE_PARTIES";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        invited.move(
                round,
                Needed.chosen(draft.session(), "desk.sessionMissing"),
                Needed.chosen(draft.to(), "desk.toMissing"),
                Needed.parties(draft));
    }
}
