package fi.neuvottelu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The database of the shared context: H2 in memory, or PostgreSQL with {@code -Ppostgres}. */
final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    /** Started by whoever is the first to need it. It ends after the context, which else waits for a database that is gone. */
    private static final class Postgres {
        static final String URL = start().getJdbcUrl("postgres", "postgres");

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException doesNotStart) {
                throw new UncheckedIOException(doesNotStart);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException doesNotStop) {
                throw new UncheckedIOException(doesNotStop);
            }
        }
    }

    static boolean isPostgres() {
        return name().equals("postgres");
    }

    static String name() {
        return System.getProperty("database", "h2");
    }

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        if (isPostgres()) {
            TestPropertyValues.of("spring.datasource.url=" + Postgres.URL, "spring.datasource.username=postgres")
                    .applyTo(application);
        }
    }
}
