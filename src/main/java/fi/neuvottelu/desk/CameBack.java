package fi.neuvottelu.desk;

import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Refusal;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A letter that had left came back: the last one to a party about a session has not arrived after all. */
@Component
class CameBack implements DeskAction {
    private final SessionsOfRound sessions;
    private final DispatchRegister register;
    private final Acting acting;

    CameBack(SessionsOfRound sessions, DispatchRegister register, Acting acting) {
        this.sessions = sessions;
        this.register = register;
        this.acting = acting;
    }

    @Override
    public String name() {
        return "CAME_BACK";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        var party = PartyId.of(Needed.chosen(draft.party(), "desk.partyMissing"));
        var reason = Needed.reason(draft);
        var toParties = EnumSet.allOf(LetterKind.class).stream()
                .filter(kind -> !kind.toAPerson())
                .collect(Collectors.toSet());
        var last = register.to(party, session.id(), toParties).stream()
                .filter(letter -> letter.state() == Dispatch.State.SENT)
                .reduce((before, after) -> after)
                .orElseThrow(() -> new Refusal("desk.noLetterSent"));
        register.cameBack(last.id(), reason, acting.requireUser());
    }
}
