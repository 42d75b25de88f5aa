package fi.neuvottelu.judging;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.statute.Explanation.OurRules;
import fi.neuvottelu.statute.Obligations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The law and our own rules as the application sees them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DutySettings.class)
class DutyBeans {
    @Bean
    Obligations obligations(Parties parties) {
        return new Obligations(parties.hosts(), parties::everMunicipalitiesOf, parties.hus());
    }

    @Bean
    OurRules ourRules(DutySettings settings, Ladder ladder) {
        return settings.with(ladder);
    }
}
