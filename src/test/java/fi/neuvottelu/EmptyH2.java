package fi.neuvottelu;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Databases of H2 in memory for tests that are put together by hand: the migrations run once, the others are copies. */
public final class EmptyH2 {
    private EmptyH2() {}

    /** What the migrations have made, in words of SQL. */
    private static final class Tables {
        static final String[] MADE = made();

        private static String[] made() {
            var database = withoutTables();
            Flyway.configure().dataSource(database).load().migrate();
            return JdbcClient.create(database).sql("script").query(String.class).list().stream()
                    .filter(line -> !line.startsWith("CREATE USER") && !line.startsWith("--"))
                    .toArray(String[]::new);
        }
    }

    /** One of its own, with all tables and nothing in them. */
    public static DataSource withTables() {
        var database = withoutTables();
        new JdbcTemplate(database).batchUpdate(Tables.MADE);
        return database;
    }

    private static JdbcDataSource withoutTables() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }
}
