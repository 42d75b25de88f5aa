package fi.neuvottelu.agreement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Agreements on the other database that an installation may have. */
class AgreementsOnPostgresTest extends AgreementsRules {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void starts() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stops() throws IOException {
        postgres.close();
    }

    @Override
    DataSource open() {
        var database = postgres.getPostgresDatabase();
        var flyway =
                Flyway.configure().dataSource(database).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        return database;
    }
}
