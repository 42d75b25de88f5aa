package fi.neuvottelu.planning;

import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.InvitationState;
import fi.neuvottelu.invitation.Invitations;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.TopicText;
import fi.neuvottelu.statute.Topic;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the host's other rounds of the same window cover already: coverage is summed over sessions and rounds. */
@Component
class ArrangedSessions {
    private final Rounds rounds;
    private final Sessions sessions;
    private final Invitations invitations;

    ArrangedSessions(Rounds rounds, Sessions sessions, Invitations invitations) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    /** A session ahead or held, whom it invites, and what it deals with. */
    record Arranged(Set<PartyId> invited, List<Topic> topics) {}

    List<Arranged> inOtherRounds(Round round) {
        var others = rounds.of(round.host(), round.act(), round.window()).stream()
                .filter(other -> other.id() != round.id())
                .flatMap(other -> sessions.ofRound(other.id()).stream());
        var linked = sessions.ofRound(round.id()).stream().filter(session -> session.roundId() != round.id());
        return Stream.concat(others, linked)
                .distinct()
                .filter(session -> session.state() == SessionState.PLANNED || session.state() == SessionState.HELD)
                .map(session -> arranged(session, round))
                .toList();
    }

    private Arranged arranged(Session session, Round round) {
        var invited = invitations.ofSession(session.id()).stream()
                .filter(one -> one.state() != InvitationState.WITHDRAWN)
                .map(Invitation::party)
                .collect(Collectors.toSet());
        return new Arranged(invited, topics(session, round));
    }

    /** Under the Act of this round: a session under both has a set for each. */
    private List<Topic> topics(Session session, Round round) {
        var under = sessions.roundsOf(session).stream()
                .filter(id -> rounds.byId(id).act() == round.act())
                .toList();
        return session.state() == SessionState.HELD
                ? sessions.topics(session.id()).stream()
                        .filter(one -> under.contains(one.roundId()))
                        .map(TopicText::topic)
                        .toList()
                : under.stream()
                        .flatMap(id -> sessions.plannedTopics(session.id(), id, round.act()).stream())
                        .toList();
    }
}
