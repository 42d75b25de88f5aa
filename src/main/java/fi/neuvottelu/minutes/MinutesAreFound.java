package fi.neuvottelu.minutes;

import static fi.neuvottelu.search.Findable.named;

import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Documents.Document;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.search.Findable;
import fi.neuvottelu.search.Findables;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Reader;
import fi.neuvottelu.search.SessionsOf;
import fi.neuvottelu.session.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Minutes are found by the text that left the house; their draft by its own, and by nobody but those who write it. */
@Configuration(proxyBeanMethods = false)
class MinutesAreFound {
    private final MinutesBook book;
    private final MinutesWriter writer;
    private final Documents documents;
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;

    MinutesAreFound(
            MinutesBook book,
            MinutesWriter writer,
            Documents documents,
            Sessions sessions,
            Rounds rounds,
            Parties parties) {
        this.book = book;
        this.writer = writer;
        this.documents = documents;
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
    }

    @Bean
    Findables findableDrafts() {
        return new OfMinutes(FoundKind.MINUTES_BEING_WRITTEN, minutes -> Optional.of(minutes)
                .filter(one -> one.state() != MinutesState.APPROVED)
                .map(one -> findable(one, List.of(), writer.draft(one).texts())));
    }

    @Bean
    Findables findableMinutesInReview() {
        return new OfMinutes(FoundKind.MINUTES_IN_REVIEW, minutes -> Optional.of(minutes)
                .filter(one -> one.state() != MinutesState.APPROVED)
                .flatMap(
                        one -> documents.draftOf(one.sessionId(), one.version()).map(draft -> ofDocument(one, draft))));
    }

    @Bean
    Findables findableMinutes() {
        return new OfMinutes(FoundKind.MINUTES_APPROVED, minutes -> Optional.of(minutes)
                .filter(one -> one.state() == MinutesState.APPROVED)
                .flatMap(one -> documents.minutesOf(one.sessionId()).map(locked -> ofDocument(one, locked))));
    }

    @Bean
    SessionsOf sessionsOfReviewers() {
        return new OfReviewers(book);
    }

    private Findable ofDocument(Minutes minutes, Document document) {
        return findable(minutes, List.of(document.title()), List.of(document.content()));
    }

    private Findable findable(Minutes minutes, List<String> titles, List<String> texts) {
        var session = sessions.byId(minutes.sessionId());
        var names = new ArrayList<>(titles);
        names.addAll(named(parties.known(sessions.attended(session.id()))));
        return new Findable(
                session.host(),
                session.roundId(),
                session.id(),
                null,
                session.day(),
                Rounds.titleOf(rounds.byId(session.roundId()), parties.host(session.host())),
                names,
                texts);
    }

    /** By their session. */
    private final class OfMinutes implements Findables {
        private final FoundKind kind;
        private final Function<Minutes, Optional<Findable>> findable;

        OfMinutes(FoundKind kind, Function<Minutes, Optional<Findable>> findable) {
            this.kind = kind;
            this.findable = findable;
        }

        @Override
        public FoundKind kind() {
            return kind;
        }

        @Override
        public Optional<Findable> of(long row) {
            return book.ofSession(row).flatMap(findable);
        }

        @Override
        public List<Long> after(long row, int atMost) {
            return sessions.after(row, atMost);
        }
    }

    private record OfReviewers(MinutesBook book) implements SessionsOf {
        @Override
        public Reader reader() {
            return Reader.REVIEWER;
        }

        @Override
        public List<Long> of(List<String> parties) {
            return book.sessionsReviewedBy(parties);
        }
    }
}
