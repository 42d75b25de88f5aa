package fi.neuvottelu.invitation;

import static fi.neuvottelu.search.Findable.both;
import static fi.neuvottelu.search.Findable.named;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.search.Findable;
import fi.neuvottelu.search.Findables;
import fi.neuvottelu.search.FoundKind;
import fi.neuvottelu.search.Reader;
import fi.neuvottelu.search.SessionsOf;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.Sessions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sessions and their agendas are found by what their invitations say; their host finds them by whom they invite, too. */
@Configuration(proxyBeanMethods = false)
class InvitationsAreFound {
    private final Sessions sessions;
    private final Rounds rounds;
    private final Parties parties;
    private final Invitations invitations;
    private final AgendaItems items;
    private final Agendas agendas;

    InvitationsAreFound(
            Sessions sessions,
            Rounds rounds,
            Parties parties,
            Invitations invitations,
            AgendaItems items,
            Agendas agendas) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.parties = parties;
        this.invitations = invitations;
        this.items = items;
        this.agendas = agendas;
    }

    @Bean
    Findables findableSessions() {
        return new OfSessions(
                FoundKind.SESSION, session -> Optional.of(findable(session, forItsHost(session), place(session))));
    }

    @Bean
    Findables findableSessionsAsTold() {
        return new OfSessions(
                FoundKind.SESSION_AS_TOLD,
                session -> Optional.of(findable(session, both(session.themeList()), place(session))));
    }

    @Bean
    Findables findableAgendas() {
        return new OfSessions(FoundKind.AGENDA, session -> Optional.of(points(session))
                .filter(points -> !points.isEmpty())
                .map(points -> findable(session, List.of(), points)));
    }

    @Bean
    Findables findableAgendasAsSent() {
        return new OfSessions(FoundKind.AGENDA_AS_SENT, session -> agendas.newest(session.id())
                .map(sent -> sent.points().values().stream()
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList())
                .map(points -> findable(session, List.of(), points)));
    }

    @Bean
    SessionsOf sessionsOfTheInvited() {
        return new OfParties(Reader.INVITED, invitations::sessionsOf);
    }

    @Bean
    SessionsOf sessionsOfThoseWithTheAgenda() {
        return new OfParties(Reader.HAS_THE_AGENDA, invitations::sessionsWithTheAgendaOf);
    }

    private Findable findable(Session session, List<String> names, List<String> texts) {
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

    private List<String> forItsHost(Session session) {
        var names = new ArrayList<>(both(session.themeList()));
        var group = sessions.groupsOf(session.roundId()).get(session.id());
        if (group != null) {
            names.addAll(both(List.of(group)));
        }
        names.addAll(named(parties.known(invitations.partiesOf(session.id()))));
        return names;
    }

    private static List<String> place(Session session) {
        return both(List.of(session.place()));
    }

    private List<String> points(Session session) {
        return both(items.of(session.id()).stream()
                .flatMap(item -> Stream.of(item.title(), item.headings()))
                .toList());
    }

    /** One for each session. */
    private final class OfSessions implements Findables {
        private final FoundKind kind;
        private final Function<Session, Optional<Findable>> findable;

        OfSessions(FoundKind kind, Function<Session, Optional<Findable>> findable) {
            this.kind = kind;
            this.findable = findable;
        }

        @Override
        public FoundKind kind() {
            return kind;
        }

        @Override
        public Optional<Findable> of(long row) {
            return sessions.find(row).flatMap(findable);
        }

        @Override
        public List<Long> after(long row, int atMost) {
            return sessions.after(row, atMost);
        }
    }

    private record OfParties(Reader reader, Function<List<String>, List<Long>> sessions) implements SessionsOf {
        @Override
        public List<Long> of(List<String> parties) {
            return sessions.apply(parties);
        }
    }
}
