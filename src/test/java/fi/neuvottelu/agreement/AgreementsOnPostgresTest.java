package fi.neuvottelu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.agreement.KeepingAgreements.Content;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.Refusal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Agreements on the other database that an installation may have. */
class AgreementsOnPostgresTest {
    private static final PartyId HOST = new PartyId("hva-17");
    private static final PartyId VAASA = new PartyId("kunta-905");
    private static final PartyId NARPIO = new PartyId("kunta-545");
    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);

    private static EmbeddedPostgres postgres;
    private static Agreements agreements;

    @BeforeAll
    static void starts() throws IOException {
        postgres = EmbeddedPostgres.start();
        var database = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var clock = Clock.fixed(Instant.parse("2027-01-11T07:00:00Z"), ZoneOffset.UTC);
        agreements = new Agreements(JdbcClient.create(database), clock);
    }

    @AfterAll
    static void stops() throws IOException {
        postgres.close();
    }

    @Test
    void aChangeTakesThePlaceOfWhatStoodBeforeAndWhoeverSawThatIsRefused() {
        var forever = agreements.record(HOST, content(null, null, VAASA), "koordinaattori");
        var first = agreements.record(HOST, content(LocalDate.of(2028, 1, 14), null, VAASA), "koordinaattori");
        var renewed = agreements.change(first, content(LocalDate.of(2032, 1, 14), null, NARPIO, VAASA), "toinen");
        assertThat(renewed.id()).isEqualTo(first.id());
        assertThat(renewed.parties()).containsExactly(NARPIO, VAASA);
        assertThatThrownBy(() -> agreements.change(first, content(null, null, VAASA), "kolmas"))
                .isInstanceOf(Refusal.class);
        assertThat(agreements.of(HOST)).containsExactly(renewed, forever);
        assertThat(agreements.endingFrom(LocalDate.of(2032, 1, 14))).containsExactly(renewed);
        assertThat(agreements.endingFrom(LocalDate.of(2032, 1, 15))).isEmpty();

        agreements.change(
                renewed, content(LocalDate.of(2032, 1, 14), LocalDate.of(2027, 6, 30), NARPIO, VAASA), "toinen");
        assertThat(agreements.endingFrom(BEGIN)).isEmpty();
        assertThat(agreements.of(HOST)).hasSize(2);
    }

    private static Content content(@Nullable LocalDate ends, @Nullable LocalDate ended, PartyId... parties) {
        return new Content("Sopimus", List.of(parties), BEGIN, ends, ended, null, null);
    }
}
