package fi.neuvottelu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of PostgreSQL for tests that are put together by hand: one server for all of them, migrated once. */
public final class EmptyPostgres {
    private static final String OWNER = "postgres";
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger MADE = new AtomicInteger();

    private EmptyPostgres() {}

    /** Copied from it, a database has what the migrations make. */
    private static final class Tables {
        static final String TEMPLATE = migrated();

        private static String migrated() {
            var name = make("template0");
            Flyway.configure()
                    .dataSource(SERVER.getDatabase(OWNER, name))
                    .load()
                    .migrate();
            return name;
        }
    }

    /** One of its own, with all tables and nothing in them. */
    public static DataSource withTables() {
        return SERVER.getDatabase(OWNER, make(Tables.TEMPLATE));
    }

    /** One of its own, before the first migration. */
    public static DataSource withoutTables() {
        return SERVER.getDatabase(OWNER, make("template0"));
    }

    private static String make(String template) {
        var name = "empty_" + MADE.incrementAndGet();
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name + " template " + template)
                .update();
        return name;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException doesNotStart) {
            throw new UncheckedIOException(doesNotStart);
        }
    }
}
