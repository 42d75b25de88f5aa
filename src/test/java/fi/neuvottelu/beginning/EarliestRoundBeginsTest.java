package fi.neuvottelu.beginning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.EmptyPostgres;
import fi.neuvottelu.party.PartyId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation that is at work already, on both databases. */
class EarliestRoundBeginsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-11T07:00:00Z"), ZoneOffset.UTC);
    private static final PartyId OSTROBOTHNIA = PartyId.of("hva-17");
    private static final PartyId KAINUU = PartyId.of("hva-19");

    @Test
    void onH2() {
        eachHostTakesTheDayOfItsEarliestRound(new DriverManagerDataSource("jdbc:h2:mem:begun;DB_CLOSE_DELAY=-1"));
    }

    @Test
    void onPostgres() {
        eachHostTakesTheDayOfItsEarliestRound(EmptyPostgres.withoutTables());
    }

    private static void eachHostTakesTheDayOfItsEarliestRound(DataSource database) {
        migrate(database, "55");
        var rows = JdbcClient.create(database);
        // Late in the evening it is the next day in Finland.
        for (var opened : List.of("2026-12-31T21:59:59Z", "2026-03-14T21:59:59Z", "2026-03-14T22:00:00Z")) {
            rows.sql("""
                            insert into negotiation_round (host, act, window_start, window_end, ordinal, state, opened_by,
                                opened_at)
                            values ('hva-17', 'HEALTH_PROMOTION', date '2027-01-01', date '2027-12-31', ?, 'OPEN', 'x', ?)""")
                    .params(opened.hashCode(), OffsetDateTime.parse(opened))
                    .update();
        }
        rows.sql("""
                        insert into negotiation_round (host, act, window_start, window_end, ordinal, state, opened_by,
                            opened_at)
                        values ('hva-19', 'COOPERATION', date '2025-06-01', date '2029-05-31', 1, 'CLOSED', 'x', ?)""").param(OffsetDateTime.parse("2026-06-30T21:00:00Z")).update();
        migrate(database, "latest");

        var days = new FirstDays(rows, CLOCK);
        assertThat(days.all())
                .isEqualTo(Map.of(
                        OSTROBOTHNIA, LocalDate.of(2026, 3, 14),
                        KAINUU, LocalDate.of(2026, 7, 1)));
        assertThat(days.of(PartyId.of("helsinki"))).as("has not begun").isEmpty();
        changes(days, rows);
    }

    private static void changes(FirstDays days, JdbcClient rows) {
        assertThat(days.begin(KAINUU, LocalDate.of(2027, 1, 1), null)).isFalse();
        days.move(KAINUU, LocalDate.of(2027, 2, 1), "yllapito");
        assertThat(days.shown().get(KAINUU))
                .isEqualTo(new FirstDay("hva-19", LocalDate.of(2027, 2, 1), "yllapito", CLOCK.instant()));
        days.takeBack(KAINUU);
        assertThat(days.held(KAINUU)).isEmpty();
        assertThat(days.begin(KAINUU, LocalDate.of(2027, 3, 1), "yllapito")).isTrue();
        assertThat(days.of(KAINUU)).contains(LocalDate.of(2027, 3, 1));
        assertThatThrownBy(() -> rows.sql("insert into host_first_day (host, first_day, set_at) values (?, ?, ?)")
                        .params("hva-19", LocalDate.of(2027, 3, 2), OffsetDateTime.parse("2027-01-01T00:00Z"))
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
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
