package fi.neuvottelu.round;

import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.statute.Act;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models of the two negotiations, named after their Acts: health-promotion-negotiation, cooperation-negotiation. */
@Configuration(proxyBeanMethods = false)
class RoundModels {
    static String of(Act act) {
        return act.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-negotiation";
    }

    @Bean
    OpenRoundPage openYearlyRoundPage(Rounds rounds, Parties parties, Acting acting, Clock clock) {
        return new OpenRoundPage(Act.HEALTH_PROMOTION, rounds, parties, acting, clock);
    }

    @Bean
    OpenRoundPage openTermRoundPage(Rounds rounds, Parties parties, Acting acting, Clock clock) {
        return new OpenRoundPage(Act.COOPERATION, rounds, parties, acting, clock);
    }
}
