package fi.neuvottelu.round;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opening a round: who may, for which year or council term, and what it is called. */
@Component
class RoundOpening {
    private final Rounds rounds;
    private final Parties parties;
    private final Clock clock;

    RoundOpening(Rounds rounds, Parties parties, Clock clock) {
        this.rounds = rounds;
        this.parties = parties;
        this.clock = clock;
    }

    /** @return what the instances of this round carry */
    Map<String, Object> open(Act act, String hostId, Taken<OpenRound.Draft> taken, String instance) {
        var host = parties.host(PartyId.of(hostId));
        var draft = taken.forHost(
                host.id().value(), "round.notYourHost", host.name().inReadersLanguage());
        if (!act.obliges(host)) {
            throw new Refusal("round.noDuty." + act, host.name().inReadersLanguage());
        }
        var round = rounds.open(host, act, window(act, draft.year()), Typed.text(draft.reason(), Longest.REASON));
        rounds.runsIn(round.id(), instance);
        return RoundVariables.of(rounds.byId(round.id()), host);
    }

    /** @param year in which the window begins */
    private Window window(Act act, @Nullable String year) {
        var open = act.canBeOpened(LocalTimes.today(clock));
        return open.stream()
                .filter(window -> String.valueOf(window.start().getYear()).equals(year))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "round.window." + act, open.stream().map(Window::label).collect(Collectors.joining(", "))));
    }
}
