package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** Another time or place: whoever is invited is told once, and the calendar follows. */
@Component
class ChangeSession implements DeskAction {
    private final SessionsOfRound sessions;

    ChangeSession(SessionsOfRound sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "CHANGE_SESSION";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        sessions.change(
                round,
                Needed.chosen(draft.session(), "desk.sessionMissing"),
                Needed.chosen(draft.plan(), "desk.sessionMissing"),
                Needed.reasonIfAny(draft));
    }
}
