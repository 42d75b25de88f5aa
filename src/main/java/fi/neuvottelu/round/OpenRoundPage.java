package fi.neuvottelu.round;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.engine.StartPage;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.statute.Act;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form "Open a round" shows: the hosts that the person coordinates, the years that can be opened. */
@Component
class OpenRoundPage implements StartPage {
    private final Rounds rounds;
    private final Parties parties;
    private final Acting acting;
    private final Clock clock;

    OpenRoundPage(Rounds rounds, Parties parties, Acting acting, Clock clock) {
        this.rounds = rounds;
        this.parties = parties;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "health-promotion-negotiation";
    }

    /**
     * A host that the person coordinates.
     *
     * @param opened years for which it has a round already
     */
    record Choice(String id, String name, List<String> opened) {}

    @Override
    public Object facts() {
        var thisYear = LocalTimes.today(clock).getYear();
        var hosts = parties.hosts().stream()
                .filter(host -> acting.isCoordinatorOf(host.id().value()))
                .map(host -> new Choice(
                        host.id().value(),
                        host.name().inReadersLanguage(),
                        yearsWithRound(host, List.of(thisYear, thisYear + 1))))
                .toList();
        return Map.of("hosts", hosts, "years", List.of(String.valueOf(thisYear), String.valueOf(thisYear + 1)));
    }

    private List<String> yearsWithRound(Host host, List<Integer> years) {
        return years.stream()
                .filter(year ->
                        !rounds.of(host.id(), Act.HEALTH_PROMOTION, year).isEmpty())
                .map(String::valueOf)
                .toList();
    }
}
