package fi.neuvottelu.letter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DispatchRegisterOnPostgresTest extends DispatchRegisterRules {
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
    PostOffice open() {
        var database = postgres.getPostgresDatabase();
        var flyway =
                Flyway.configure().dataSource(database).cleanDisabled(false).load();
        flyway.clean();
        flyway.migrate();
        return new PostOffice(database);
    }
}
