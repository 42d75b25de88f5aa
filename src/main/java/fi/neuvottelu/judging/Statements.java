package fi.neuvottelu.judging;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Facts;
import fi.neuvottelu.statute.Happened;
import fi.neuvottelu.statute.Pair;
import fi.neuvottelu.statute.TermNegotiation;
import fi.neuvottelu.statute.Verdict;
import fi.neuvottelu.statute.Window;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What can be said of a host's year or council term, from the rows of all its rounds. */
@Component
public class Statements {
    private final SessionFacts sessions;
    private final Parties parties;
    private final DutySettings settings;
    private final Clock clock;

    Statements(SessionFacts sessions, Parties parties, DutySettings settings, Clock clock) {
        this.sessions = sessions;
        this.parties = parties;
        this.settings = settings;
        this.clock = clock;
    }

    /** HELD, DOCUMENTED and COMPLETE for the window of this round, summed over all the host's rounds. */
    public Verdict of(Round round) {
        return round.act().judge(facts(round));
    }

    /** The same for a window, whether it has a round or not. */
    public Verdict of(Act act, Host host, Window window) {
        return act.judge(facts(act, host, window));
    }

    /** Each pair of the county and a municipality, where the Act is judged by pairs; otherwise none. */
    public List<Pair> pairs(Round round) {
        return pairs(round.act(), parties.host(round.host()), round.window());
    }

    /** The same for a window, whether it has a round or not. */
    public List<Pair> pairs(Act act, Host host, Window window) {
        return act.byPair() ? TermNegotiation.pairs(facts(act, host, window)) : List.of();
    }

    private Facts facts(Round round) {
        return facts(round.act(), parties.host(round.host()), round.window());
    }

    Facts facts(Act act, Host host, Window window) {
        var today = LocalTimes.today(clock);
        return new Facts(
                act,
                host,
                window,
                today,
                municipalitiesOf(host),
                parties.lookup(host),
                sessions.of(List.of(host.id()), act, window, today).getOrDefault(host.id(), Happened.NOTHING),
                settings.together(),
                settings.predecessors(parties));
    }

    /** Each day is looked up once, however many pairs ask. */
    private Function<LocalDate, Set<PartyId>> municipalitiesOf(Host host) {
        var known = new HashMap<LocalDate, Set<PartyId>>();
        return on -> known.computeIfAbsent(on, day -> parties.municipalitiesOf(host, day).stream()
                .map(Party::id)
                .collect(Collectors.toSet()));
    }
}
