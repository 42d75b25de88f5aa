package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** A session is called off, with a reason that the invited are told. */
@Component
class CancelSession implements DeskAction {
    private final SessionsOfRound sessions;

    CancelSession(SessionsOfRound sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "CANCEL_SESSION";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        sessions.cancel(round, Needed.chosen(draft.session(), "desk.sessionMissing"), Needed.reasonTold(draft));
    }
}
