package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Other times or places of several sessions: each as if it were changed alone, all of them or none. */
@Component
class ChangeSessions implements DeskAction {
    private final SessionsOfRound sessions;

    ChangeSessions(SessionsOfRound sessions) {
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return "CHANGE_SESSIONS";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var changes = draft.changes() == null
                ? List.<SessionChange>of()
                : draft.changes().stream().filter(Objects::nonNull).toList();
        if (changes.isEmpty()) {
            throw new Refusal("desk.sessionMissing");
        }
        sessions.change(round, changes, Needed.reasonIfAny(draft));
    }
}
