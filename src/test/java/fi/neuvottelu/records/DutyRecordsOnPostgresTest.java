package fi.neuvottelu.records;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Obligations;
import fi.neuvottelu.statute.Owed;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What meets duties, on the other database that an installation may have. */
class DutyRecordsOnPostgresTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final PartyId VAASA = new PartyId("kunta-905");

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void starts() throws IOException {
        postgres = EmbeddedPostgres.start();
        var database = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void stops() throws IOException {
        postgres.close();
    }

    @Test
    void aRecordTakesThePlaceOfTheFormer() {
        var records = new DutyRecords(jdbc, Clock.fixed(Instant.parse("2027-01-11T07:00:00Z"), ZoneOffset.UTC));
        var parties = KnownParties.on(jdbc);
        var lines = new Obligations(parties.hosts(), parties::everMunicipalitiesOf, parties.hus())
                .in(Asked.on(TODAY)).stream()
                        .filter(owed -> owed.holder().id().equals(VAASA))
                        .toList();
        for (var duty : List.of(Duty.OB_NAME, Duty.OB_TREP)) {
            var owed =
                    lines.stream().filter(one -> one.duty() == duty).findFirst().orElseThrow();
            records.record(owed, content("2026-11-01"), "joku");
            records.record(owed, content("2026-12-01"), "toinen");
            assertThat(dated(records, owed, TODAY)).isEqualTo("2026-12-01");
            assertThat(records.history(DutyRecords.Key.of(owed)))
                    .extracting(row -> row.replacedBy() == null)
                    .containsExactly(true, false);
        }
        assertThat(records.inForce(lines, LocalDate.of(2026, 11, 15))).isEmpty();
    }

    private static LocalDate dated(DutyRecords records, Owed owed, LocalDate on) {
        return Objects.requireNonNull(records.inForce(List.of(owed), on).get(DutyRecords.Key.of(owed)))
                .datedOn();
    }

    private static DutyRecords.Content content(String date) {
        return new DutyRecords.Content(LocalDate.parse(date), "https://vaasa.example/", "Päätös 🏃", null);
    }
}
