package fi.neuvottelu.duty;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Obligations;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Window;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register reads and writes, on the other database that an installation may have. */
class RegisterOnPostgresTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final PartyId OSTROBOTHNIA = new PartyId("hva-17");
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
    void aSessionIsReadWithAllThatBelongsToIt() {
        var session = session();
        var year = Window.ofYear(2026);
        var known = Objects.requireNonNull(new SessionFacts(jdbc)
                .known(List.of(OSTROBOTHNIA), Act.HEALTH_PROMOTION, year, TODAY)
                .get(OSTROBOTHNIA));
        assertThat(known.sessions()).singleElement().satisfies(one -> {
            assertThat(one.heldOn()).isEqualTo("2026-12-31");
            assertThat(one.attended()).containsExactly(VAASA);
            assertThat(one.minutesApprovedAndRegistered()).isTrue();
        });
        assertThat(Objects.requireNonNull(known.replies().get(VAASA)).get(session))
                .satisfies(reply -> assertThat(reply.reason()).isEqualTo("Kokous"));

        var rows = new DutyRows(jdbc);
        assertThat(rows.sessions(OSTROBOTHNIA, Act.HEALTH_PROMOTION, year))
                .singleElement()
                .satisfies(row -> assertThat(row.minutes()).isEqualTo("APPROVED"));
        assertThat(rows.invitations(OSTROBOTHNIA, Act.HEALTH_PROMOTION, year, VAASA))
                .hasSize(1);
        assertThat(rows.invitations(OSTROBOTHNIA, Act.HEALTH_PROMOTION, year, null))
                .hasSize(1);
        assertThat(rows.attended(Set.of(session), null)).hasSize(1);
        assertThat(rows.invited(Set.of(session), VAASA)).isEmpty();
        assertThat(rows.letters(Set.of(session), null)).isEmpty();

        jdbc.sql("update negotiation_session set instance = 'of-session' where id = ?")
                .param(session)
                .update();
        jdbc.sql("update invitation set instance = 'of-invitation' where session_id = ?")
                .param(session)
                .update();
        assertThat(new ServedRounds(jdbc).servedBy(List.of("of-session", "of-invitation", "of-nothing")))
                .extracting(served -> served.instance() + " " + served.party())
                .containsExactlyInAnyOrder("of-session null", "of-invitation kunta-905");
        assertThat(new SessionsOfYear(jdbc).of(KnownParties.on(jdbc).host(OSTROBOTHNIA), 2026))
                .anySatisfy(held -> assertThat(held.id()).isEqualTo(session))
                .allSatisfy(held -> assertThat(held.date()).isEqualTo("2026-12-31"));
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

    /** Until half past eleven in the evening of New Year's Eve, in Finland. */
    private static long session() {
        var round = jdbc.sql("""
                        insert into negotiation_round (host, act, window_start, window_end, ordinal, state, opened_by, opened_at)
                        values ('hva-17', 'HEALTH_PROMOTION', date '2026-01-01', date '2026-12-31', 1, 'OPEN', 'joku', now())
                        returning id""").query(Long.class).single();
        var session = jdbc.sql("""
                        insert into negotiation_session (round_id, host, starts_at, ends_at, invitation_on, reply_by,
                            reply_by_others, state, version, calendar_sequence)
                        values (?, 'hva-17', timestamptz '2026-12-31 19:00Z', timestamptz '2026-12-31 21:30Z',
                            date '2026-11-19', date '2026-12-10', date '2026-12-24', 'HELD', 1, 0)
                        returning id""").param(round).query(Long.class).single();
        jdbc.sql("insert into session_round (session_id, round_id) values (?, ?)")
                .params(session, round)
                .update();
        jdbc.sql("insert into attendance (session_id, party, kind, presence) values (?, 'kunta-905', 'PARTY', 'CAME')")
                .param(session)
                .update();
        jdbc.sql("""
                        insert into minutes (session_id, state, version, content, approved_at)
                        values (?, 'APPROVED', 1, '{}', timestamptz '2027-01-04 10:00Z')""").param(session).update();
        jdbc.sql("""
                        insert into invitation (session_id, party, calendar_uid, state, reply_by, told_version, answer,
                            answer_reason)
                        values (?, 'kunta-905', 'uid-1', 'ANSWERED', date '2026-12-10', 1, 'NO', 'Kokous')""").param(session).update();
        return session;
    }
}
