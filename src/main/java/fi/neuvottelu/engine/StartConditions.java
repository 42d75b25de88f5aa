package fi.neuvottelu.engine;

import fi.neuvottelu.words.StartRefused;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** What must be true before anything starts, the database not yet touched. */
@Configuration(proxyBeanMethods = false)
class StartConditions {
    /** The engine's timer columns carry no zone: a node in another one would read every due date hours off. */
    @Bean
    static BeanFactoryPostProcessor sameTimeZone() {
        return beans -> {
            var zone = TimeZone.getDefault();
            if (zone.getRawOffset() != 0 || zone.useDaylightTime()) {
                throw new StartRefused("the time zone is " + zone.getID() + ", not UTC (-Duser.timezone=UTC).");
            }
        };
    }

    @Bean
    @Profile("!demo & !test")
    static BeanFactoryPostProcessor readyForService(Environment environment) {
        return beans -> {
            var database = environment.getProperty("spring.datasource.url", "");
            if (database.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")) {
                throw new StartRefused("the database is H2, which is for the demo only;"
                        + " set NEUVOTTELU_DB_URL to a PostgreSQL database.");
            }
            if (environment.getProperty("neuvottelu.letters.from", "").isBlank()) {
                throw new StartRefused("letters have no sender address; set NEUVOTTELU_FROM.");
            }
        };
    }
}
