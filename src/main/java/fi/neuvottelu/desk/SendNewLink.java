package fi.neuvottelu.desk;

import fi.neuvottelu.answering.FreshLinks;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import org.springframework.stereotype.Component;

/** The links by which a party could answer end, and its registered mailbox gets another one. */
@Component
class SendNewLink implements DeskAction {
    private final SessionsOfRound sessions;
    private final FreshLinks links;

    SendNewLink(SessionsOfRound sessions, FreshLinks links) {
        this.sessions = sessions;
        this.links = links;
    }

    @Override
    public String name() {
        return "SEND_NEW_LINK";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = sessions.of(round, Needed.chosen(draft.session(), "desk.sessionMissing"));
        links.renew(session.id(), PartyId.of(Needed.chosen(draft.party(), "desk.partyMissing")));
    }
}
