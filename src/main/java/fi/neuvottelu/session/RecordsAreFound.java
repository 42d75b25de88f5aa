package fi.neuvottelu.session;

import static fi.neuvottelu.search.Findable.named;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.search.Findable;
import fi.neuvottelu.search.Findables;
import fi.neuvottelu.search.FoundKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was recorded of a session is found by what was said and agreed in it, and by the parties that were there. */
@Component
class RecordsAreFound implements Findables {
    private final Sessions sessions;
    private final StandardForm standard;
    private final Rounds rounds;
    private final Parties parties;

    RecordsAreFound(Sessions sessions, StandardForm standard, Rounds rounds, Parties parties) {
        this.sessions = sessions;
        this.standard = standard;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Override
    public FoundKind kind() {
        return FoundKind.RECORD;
    }

    @Override
    public Optional<Findable> of(long row) {
        return sessions.find(row)
                .filter(session -> session.state() == SessionState.HELD)
                .map(this::findable);
    }

    private Findable findable(Session session) {
        return new Findable(
                session.host(),
                session.roundId(),
                session.id(),
                null,
                session.day(),
                Rounds.titleOf(rounds.byId(session.roundId()), parties.host(session.host())),
                named(parties.known(sessions.attended(session.id()))),
                said(session.id()));
    }

    private List<String> said(long session) {
        return Stream.of(
                        sessions.topics(session).stream().map(TopicText::text),
                        standard.answers(session).stream().map(StandardAnswer::answer),
                        sessions.measures(session).stream().map(AgreedMeasure::text))
                .flatMap(texts -> texts)
                .toList();
    }

    @Override
    public List<Long> after(long row, int atMost) {
        return sessions.after(row, atMost);
    }
}
