package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** A session more, while the round is open. */
@Component
class AddSession implements DeskAction {
    private final SessionsOfRound sessions;

    AddSession(SessionsOfRound sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "ADD_SESSION";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        sessions.add(round, Needed.chosen(draft.plan(), "desk.sessionMissing"));
    }
}
