package fi.neuvottelu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The database of the shared context: H2 in memory, or PostgreSQL with {@code -Ppostgres}. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Started by whoever is the first to need it; it ends with the tests. */
    private static final class Postgres {
        static final String URL = start().getJdbcUrl("postgres", "postgres");

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .start();
            } catch (IOException doesNotStart) {
                throw new UncheckedIOException(doesNotStart);
            }
        }
    }

    static boolean isPostgres() {
        return System.getProperty("database", "h2").equals("postgres");
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        if (isPostgres()) {
            TestPropertyValues.of("spring.datasource.url=" + Postgres.URL, "spring.datasource.username=postgres")
                    .applyTo(application);
        }
    }
}
