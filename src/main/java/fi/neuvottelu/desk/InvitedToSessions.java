package fi.neuvottelu.desk;

import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.invitation.MovingParties;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.planning.Planner;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Together;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom the sessions of an open round invite. The rules are the plan's own. */
@Component
class InvitedToSessions {
    private final SessionsOfRound sessions;
    private final Invitations invitations;
    private final MovingParties moving;
    private final Planner planner;
    private final Parties parties;

    InvitedToSessions(
            SessionsOfRound sessions, Invitations invitations, MovingParties moving, Planner planner, Parties parties) {
        this.sessions = sessions;
        this.invitations = invitations;
        this.moving = moving;
        this.planner = planner;
        this.parties = parties;
    }

    void invite(Round round, long id, String party) {
        var session = sessions.changeable(round, id);
        moving.invite(session, invitable(round, session, party));
    }

    /** All of them or none; what is wrong with each is said together. */
    void move(Round round, long fromId, long toId, List<String> ids) {
        if (fromId == toId) {
            throw new Refusal("desk.sameSession");
        }
        var from = sessions.changeable(round, fromId);
        var to = sessions.changeable(round, toId);
        var chosen = new ArrayList<Party>();
        var judging = new Together();
        for (var id : ids) {
            judging.judge(() -> chosen.add(movable(round, from, to, id)));
        }
        judging.end();
        moving.move(from, to, chosen);
    }

    private Party movable(Round round, Session from, Session to, String id) {
        var party = parties.byId(PartyId.of(id));
        if (!expects(from, party)) {
            throw new Refusal("desk.notInvited", party.name().inReadersLanguage());
        }
        return invitable(round, to, id);
    }

    private Party invitable(Round round, Session session, String id) {
        var party = parties.byId(PartyId.of(id));
        planner.mayBeInvited(round, party, session.heldOn());
        if (expects(session, party)) {
            throw new Refusal("plan.twice", party.name().inReadersLanguage());
        }
        return party;
    }

    private boolean expects(Session session, Party party) {
        return invitations.ofSession(session.id()).stream()
                .filter(Invitation::expected)
                .anyMatch(one -> one.party().equals(party.id()));
    }
}
