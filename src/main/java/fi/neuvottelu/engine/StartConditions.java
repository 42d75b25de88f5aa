package fi.neuvottelu.engine;

import fi.neuvottelu.words.StartRefused;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
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
            var lacking = Stream.of(database(environment), sender(environment), administrator(environment))
                    .flatMap(Optional::stream)
                    .toList();
            if (!lacking.isEmpty()) {
                throw new StartRefused(String.join(" ", lacking));
            }
        };
    }

    private static Optional<String> database(Environment environment) {
        var url = environment.getProperty("spring.datasource.url", "");
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")
                ? Optional.of("the database is H2, which is for the demo only;"
                        + " set NEUVOTTELU_DB_URL to a PostgreSQL database.")
                : Optional.empty();
    }

    private static Optional<String> sender(Environment environment) {
        return environment.getProperty("neuvottelu.letters.from", "").isBlank()
                ? Optional.of("letters have no sender address; set NEUVOTTELU_FROM.")
                : Optional.empty();
    }

    /** Without a password an account that is there already is meant. */
    private static Optional<String> administrator(Environment environment) {
        var user = environment.getProperty("neuvottelu.admin.user", "");
        var password = environment.getProperty("neuvottelu.admin.password", "");
        if (user.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        var lacks = FirstPassword.lacks(user, password);
        return lacks.isEmpty()
                ? Optional.empty()
                : Optional.of("the password in NEUVOTTELU_ADMIN_PASSWORD needs " + String.join(", ", lacks) + ".");
    }
}
