package fi.neuvottelu.session;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.EmptyPostgres;
import fi.neuvottelu.words.TextPair;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Rows from before there were pairs of texts, on both databases. */
class PlainTextsBecomePairsTest {
    @Test
    void onH2() {
        areReadAsSaidInOneLanguage(new DriverManagerDataSource("jdbc:h2:mem:pairs;DB_CLOSE_DELAY=-1"));
    }

    @Test
    void onPostgres() {
        areReadAsSaidInOneLanguage(EmptyPostgres.withoutTables());
    }

    private static void areReadAsSaidInOneLanguage(DataSource database) {
        migrate(database, "50");
        var rows = JdbcClient.create(database);
        rows.sql("""
                        insert into negotiation_round (id, host, act, window_start, window_end, ordinal, state, opened_by,
                            opened_at, contact_role)
                        values (1, 'hva-17', 'HEALTH_PROMOTION', date '2027-01-01', date '2027-12-31', 1, 'OPEN', 'x',
                            current_timestamp, 'koordinaattori')""").update();
        rows.sql("""
                        insert into negotiation_session (id, round_id, host, starts_at, ends_at, place, themes,
                            invitation_on, reply_by, reply_by_others, state, version, calendar_sequence)
                        values (1, 1, 'hva-17', current_timestamp, current_timestamp, 'Kaupungintalo', ?,
                            date '2027-01-27', date '2027-02-17', date '2027-03-03', 'PLANNED', 1, 0)""").param("Nuoret\nTyö").update();
        migrate(database, "latest");

        var session = new Sessions(rows, (kind, row) -> {}).byId(1);
        assertThat(session.place()).isEqualTo(TextPair.of("Kaupungintalo"));
        assertThat(session.themeList()).containsExactly(TextPair.of("Nuoret"), TextPair.of("Työ"));
        assertThat(session.changeReason()).isEqualTo(TextPair.NONE);
    }

    private static void migrate(DataSource database, String target) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
