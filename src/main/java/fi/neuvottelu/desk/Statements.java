package fi.neuvottelu.desk;

import fi.neuvottelu.letter.DispatchRegister;
import fi.neuvottelu.minutes.MinutesBook;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.session.TopicText;
import fi.neuvottelu.statute.HeldSession;
import fi.neuvottelu.statute.Verdict;
import fi.neuvottelu.statute.YearFacts;
import fi.neuvottelu.statute.YearlyNegotiation;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The three statements on a host's year, from the rows of all its rounds. */
@Component
public class Statements {
    private final Rounds rounds;
    private final Sessions sessions;
    private final MinutesBook book;
    private final DispatchRegister register;
    private final Parties parties;

    Statements(Rounds rounds, Sessions sessions, MinutesBook book, DispatchRegister register, Parties parties) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.book = book;
        this.register = register;
        this.parties = parties;
    }

    /** HELD, DOCUMENTED and COMPLETE for the year of this round, summed over all the host's rounds. */
    public Verdict of(Round round) {
        return YearlyNegotiation.judge(facts(round));
    }

    YearFacts facts(Round round) {
        var host = parties.host(round.host());
        var held = rounds.of(round.host(), round.act()).stream()
                .flatMap(one -> sessions.ofRound(one.id()).stream())
                .filter(session -> session.state() != SessionState.PLANNED)
                .filter(session -> session.heldOn().getYear() == round.heldIn())
                .distinct()
                .map(this::held)
                .toList();
        return new YearFacts(
                host,
                round.heldIn(),
                day -> parties.municipalitiesOf(host, day).stream()
                        .map(Party::id)
                        .collect(Collectors.toSet()),
                parties.lookup(host),
                held);
    }

    private HeldSession held(Session session) {
        return new HeldSession(
                session.id(),
                session.heldOn(),
                session.state() != SessionState.HELD,
                register.invitedTo(session.id()),
                sessions.attended(session.id()),
                sessions.topics(session.id()).stream().map(TopicText::topic).collect(Collectors.toSet()),
                book.ofSession(session.id())
                        .filter(one -> one.state() == MinutesState.APPROVED)
                        .isPresent(),
                (int) sessions.measures(session.id()).stream()
                        .filter(measure -> measure.owner() == null)
                        .count());
    }
}
