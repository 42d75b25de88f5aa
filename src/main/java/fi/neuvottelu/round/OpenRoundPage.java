package fi.neuvottelu.round;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.engine.StartPage;
import fi.neuvottelu.party.Parties;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the form "Open a round" shows: the hosts that the person coordinates, the years that can be opened. */
@Component
class OpenRoundPage implements StartPage {
    private final Parties parties;
    private final Acting acting;
    private final Clock clock;

    OpenRoundPage(Parties parties, Acting acting, Clock clock) {
        this.parties = parties;
        this.acting = acting;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "health-promotion-negotiation";
    }

    @Override
    public Object facts() {
        var thisYear = LocalDate.now(clock.withZone(LocalTimes.ZONE)).getYear();
        var hosts = parties.hosts().stream()
                .filter(host -> acting.isCoordinatorOf(host.id().value()))
                .map(host -> Map.of(
                        "id",
                        host.id().value(),
                        "fi",
                        host.name().fi(),
                        "sv",
                        host.name().sv()))
                .toList();
        return Map.of("hosts", hosts, "years", List.of(String.valueOf(thisYear), String.valueOf(thisYear + 1)));
    }
}
