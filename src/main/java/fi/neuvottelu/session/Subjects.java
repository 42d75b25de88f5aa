package fi.neuvottelu.session;

import fi.neuvottelu.round.Rounds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What sessions are about: each counts for its own round, and for another if the plan says so. */
@Component
public class Subjects {
    private final Sessions sessions;
    private final Rounds rounds;

    Subjects(Sessions sessions, Rounds rounds) {
        this.sessions = sessions;
        this.rounds = rounds;
    }

    /** Its own round first. */
    public List<RoundTopics> of(Session session) {
        return sessions.roundsOf(session).stream()
                .map(rounds::byId)
                .map(round -> new RoundTopics(round, sessions.plannedTopics(session.id(), round.id(), round.act())))
                .toList();
    }
}
