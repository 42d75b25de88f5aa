package fi.neuvottelu.desk;

import fi.neuvottelu.round.Round;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Parties more to a session, all of them or none. */
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
        var session = Needed.chosen(draft.session(), "desk.sessionMissing");
        parties(draft).forEach(party -> sessions.invite(round, session, party));
    }

    private static List<String> parties(ActionDraft draft) {
        var several = draft.parties() == null
                ? List.<String>of()
                : draft.parties().stream().filter(Objects::nonNull).distinct().toList();
        return several.isEmpty() ? List.of(Needed.chosen(draft.party(), "desk.partyMissing")) : several;
    }
}
