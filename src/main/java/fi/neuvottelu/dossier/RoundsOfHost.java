package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.groupingBy;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.earlier.EarlierNegotiation;
import fi.neuvottelu.earlier.EarlierOnFile;
import fi.neuvottelu.invitation.InvitationsOnFile;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.round.RoundsOnFile;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.session.SessionsOnFile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rounds of a host over the years, and what was recorded afterwards among them. */
@Component
class RoundsOfHost implements ListOfHost {
    private static final List<String> COLUMNS = List.of("round", "state", "from", "to", "sessions", "held", "lastHeld");
    private static final String AFTERWARDS = "AFTERWARDS";

    private final RoundsOnFile rounds;
    private final SessionsOnFile sessions;
    private final InvitationsOnFile invitations;
    private final EarlierOnFile earlier;

    RoundsOfHost(RoundsOnFile rounds, SessionsOnFile sessions, InvitationsOnFile invitations, EarlierOnFile earlier) {
        this.rounds = rounds;
        this.sessions = sessions;
        this.invitations = invitations;
        this.earlier = earlier;
    }

    /** A line with the day that it is sorted by. */
    private record Dated(LocalDate day, List<Cell> cells) {}

    @Override
    public HostList which() {
        return HostList.ROUNDS;
    }

    @Override
    public Map<String, String> states() {
        var all = ListOfHost.states("roundState.", RoundState.values());
        all.put(AFTERWARDS, "dossier.recordedAfterwards");
        return all;
    }

    @Override
    public Found find(Host host, Filter filter) {
        var of = sessions.of(host.id()).stream().collect(groupingBy(Session::roundId));
        var met = filter.party() == null ? Set.<Long>of() : invitations.sessionsOf(filter.party());
        var all = Stream.concat(
                        rounds.of(host.id()).stream()
                                .filter(one -> filter.is(one.state()))
                                .filter(one -> isWanted(one, of.getOrDefault(one.id(), List.of()), met, filter))
                                .map(one -> line(host, one, of.getOrDefault(one.id(), List.of()))),
                        earlier.of(host.id()).stream()
                                .filter(one -> isWanted(one, filter))
                                .map(one -> line(host, one)))
                .sorted(Comparator.comparing(Dated::day).reversed())
                .toList();
        return Found.of(COLUMNS, all, Dated::cells);
    }

    private static boolean isWanted(Round one, List<Session> its, Set<Long> met, Filter filter) {
        return filter.meets(one.windowStart(), one.windowEnd())
                && (filter.party() == null || its.stream().anyMatch(session -> met.contains(session.id())))
                && (filter.theme() == null
                        || its.stream()
                                .anyMatch(session -> filter.tells(
                                        session.themes().fi(), session.themes().sv())));
    }

    private static boolean isWanted(EarlierNegotiation one, Filter filter) {
        return (filter.state() == null || filter.state().equals(AFTERWARDS))
                && filter.theme() == null
                && filter.holds(one.content().heldOn())
                && (filter.party() == null
                        || one.content().parties().stream()
                                .anyMatch(named -> named.party().equals(filter.party())));
    }

    private static Dated line(Host host, Round one, List<Session> its) {
        var held = its.stream()
                .filter(session -> session.state() == SessionState.HELD)
                .toList();
        return new Dated(
                one.windowStart(),
                List.of(
                        Cell.link(Rounds.nameOf(one, host, Language.ofReader()), Addresses.ofRound(one.id())),
                        Cell.of(Shown.say("roundState." + one.state())),
                        Cell.day(one.windowStart()),
                        Cell.day(one.windowEnd()),
                        Cell.of(its.size()),
                        Cell.of(held.size()),
                        Cell.day(last(held))));
    }

    private static @Nullable LocalDate last(List<Session> held) {
        return held.stream()
                .map(session -> LocalTimes.dateOf(session.endsAt()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Dated line(Host host, EarlierNegotiation one) {
        var day = one.content().heldOn();
        return new Dated(
                day,
                List.of(
                        Cell.link(ReadingEarlier.name(one, host), Addresses.ofRound(one.id())),
                        Cell.of(Shown.say("dossier.recordedAfterwards")),
                        Cell.day(day),
                        Cell.day(day),
                        Cell.of(1),
                        Cell.of(1),
                        Cell.day(day)));
    }
}
