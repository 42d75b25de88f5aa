package fi.neuvottelu.desk;

import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Together;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A message to parties that are invited to a session, or to any of the round; all of them or none. */
@Component
class WriteToParties implements DeskAction {
    private final SessionsOfRound sessions;
    private final Invitations invitations;
    private final Parties parties;
    private final MessageLetters letters;

    WriteToParties(SessionsOfRound sessions, Invitations invitations, Parties parties, MessageLetters letters) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.parties = parties;
        this.letters = letters;
    }

    @Override
    public String name() {
        return "WRITE_TO_PARTIES";
    }

    @Override
    public void perform(Round round, ActionDraft draft) {
        var session = draft.session() == null ? null : sessions.of(round, draft.session());
        var invited = session == null ? invitations.ofRound(round.id()) : invitations.ofSession(session.id());
        var message = TextPair.orNone(draft.message()).text(Longest.MATTER);
        Needed.chosen(message.inReadersLanguage(), "desk.messageMissing");
        letters.send(round, session, chosen(invited, Needed.parties(draft)), message);
    }

    private List<Party> chosen(List<Invitation> invited, List<String> ids) {
        var chosen = new ArrayList<Party>();
        var judging = new Together();
        for (var id : ids) {
            judging.judge(() -> chosen.add(told(invited, parties.byId(PartyId.of(id)))));
        }
        judging.end();
        return chosen;
    }

    /** Whoever has not been invited yet knows of nothing. */
    private static Party told(List<Invitation> invited, Party party) {
        return invited.stream()
                .filter(one -> one.party().equals(party.id()))
                .filter(one -> one.state() != InvitationState.PLANNED && one.state() != InvitationState.WITHDRAWN)
                .findFirst()
                .map(one -> party)
                .orElseThrow(() -> new Refusal("desk.notInvited", party.name().inReadersLanguage()));
    }
}
