package fi.neuvottelu.round;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Acting;
import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.engine.Typed;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opening a round: who may, for which year, and what it is called. */
@Component
class RoundOpening {
    /** 612/2021 came into force on 1 January 2023: 616/2021 s. 1(3). */
    private static final int FIRST_YEAR = 2023;

    private final Rounds rounds;
    private final Parties parties;
    private final Acting acting;
    private final Clock clock;

    RoundOpening(Rounds rounds, Parties parties, Acting acting, Clock clock) {
        this.rounds = rounds;
        this.parties = parties;
        this.acting = acting;
        this.clock = clock;
    }

    /** @return what the instances of this round carry */
    Map<String, Object> open(String hostId, @Nullable String yearText, @Nullable String reason, String instance) {
        var host = parties.host(new PartyId(hostId));
        if (!acting.isCoordinatorOf(host.id().value())) {
            throw new Refusal("round.notYourHost", host.name().inReadersLanguage());
        }
        var round = rounds.open(host, Act.HEALTH_PROMOTION, year(yearText), Typed.text(reason, 2000));
        rounds.runsIn(round.id(), instance);
        return RoundVariables.of(rounds.byId(round.id()), host);
    }

    private int year(@Nullable String text) {
        var thisYear = LocalTimes.today(clock).getYear();
        if (text == null || !text.matches("\\d{4}")) {
            throw new Refusal("round.year", String.valueOf(thisYear), String.valueOf(thisYear + 1));
        }
        var year = Integer.parseInt(text);
        if (year < thisYear || year > thisYear + 1 || year < FIRST_YEAR) {
            throw new Refusal("round.year", String.valueOf(thisYear), String.valueOf(thisYear + 1));
        }
        return year;
    }
}
