package fi.neuvottelu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.EmptyPostgres;
import fi.neuvottelu.judging.SessionFacts;
import fi.neuvottelu.party.KnownParties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Among;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What the register reads and writes, on the other database that an installation may have. */
class RegisterOnPostgresTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final PartyId OSTROBOTHNIA = new PartyId("hva-17");
    private static final PartyId VAASA = new PartyId("kunta-905");

    private static JdbcClient jdbc;
    private static Among among;

    @BeforeAll
    static void starts() throws MetaDataAccessException {
        var database = EmptyPostgres.withTables();
        jdbc = JdbcClient.create(database);
        among = new Among(database);
    }

    @Test
    void aSessionIsReadWithAllThatBelongsToIt() {
        var session = session();
        var year = Window.ofYear(2026);
        jdbc.sql("""
                        insert into agreed_measure (session_id, text, owner, due_on)
                        values (?, 'Reitti', null, date '2027-03-01'), (?, 'Puisto', 'kunta-905', date '2027-03-01')""").params(session, session).update();
        var known = Objects.requireNonNull(new SessionFacts(jdbc, among)
                .of(List.of(OSTROBOTHNIA), Act.HEALTH_PROMOTION, year, TODAY)
                .get(OSTROBOTHNIA));
        assertThat(known.sessions()).singleElement().satisfies(one -> {
            assertThat(one.heldOn()).isEqualTo("2026-12-31");
            assertThat(one.attended()).containsExactly(VAASA);
            assertThat(one.minutesApprovedAndRegistered()).isTrue();
            assertThat(one.measuresWithoutOwner()).isOne();
        });
        jdbc.sql("delete from agreed_measure where session_id = ?")
                .param(session)
                .update();
        assertThat(Objects.requireNonNull(known.replies().get(VAASA)).get(session))
                .satisfies(reply -> assertThat(reply.reason()).isEqualTo("Kokous"));

        var rows = new DutyRows(jdbc, among);
        assertThat(rows.sessions(OSTROBOTHNIA, Act.HEALTH_PROMOTION, year))
                .singleElement()
                .satisfies(row -> assertThat(row.minutes()).isEqualTo("APPROVED"));
        assertThat(rows.invitations(OSTROBOTHNIA, Act.HEALTH_PROMOTION, year, Set.of(VAASA)))
                .hasSize(1);
        assertThat(rows.invitations(OSTROBOTHNIA, Act.HEALTH_PROMOTION, year, Set.of()))
                .hasSize(1);
        assertThat(rows.attended(Set.of(session), Set.of())).hasSize(1);
        assertThat(rows.invited(Set.of(session), Set.of(VAASA))).isEmpty();
        assertThat(rows.letters(Set.of(session), Set.of())).isEmpty();
        assertThat(new WaitingRows(jdbc, among).rounds(List.of(OSTROBOTHNIA)))
                .isNotEmpty()
                .allMatch(round -> round.host().equals(OSTROBOTHNIA));

        jdbc.sql("update negotiation_session set instance = 'of-session' where id = ?")
                .param(session)
                .update();
        jdbc.sql("update invitation set instance = 'of-invitation' where session_id = ?")
                .param(session)
                .update();
        jdbc.sql("update negotiation_session set correction_instance = 'of-correction' where id = ?")
                .param(session)
                .update();
        jdbc.sql(
                        "insert into undelivered (instance, host, party, round_id)"
                                + " select 'of-letters', 'hva-17', 'kunta-905', round_id from session_round where session_id = ?")
                .param(session)
                .update();
        follows(session);
        var rounds = new ServedRounds(jdbc);
        assertThat(rounds.servedBy(List.of(
                        "of-session",
                        "of-invitation",
                        "of-measure",
                        "of-decision",
                        "of-request",
                        "of-correction",
                        "of-letters",
                        "of-nothing")))
                .extracting(served -> served.instance() + " " + served.party() + " " + served.windowEnd())
                .containsExactlyInAnyOrder(
                        "of-session null 2026-12-31",
                        "of-invitation kunta-905 2026-12-31",
                        "of-measure kunta-905 2026-12-31",
                        "of-decision kunta-905 2026-12-31",
                        "of-request kunta-905 2029-05-31",
                        "of-correction null 2026-12-31",
                        "of-letters kunta-905 2026-12-31");
        assertThat(new SessionsOfYear(jdbc).of(KnownParties.on(jdbc).host(OSTROBOTHNIA), 2026))
                .anySatisfy(held -> assertThat(held.id()).isEqualTo(session))
                .allSatisfy(held -> assertThat(held.date()).isEqualTo("2026-12-31"));
    }

    /** A measure, a decision and a request of the municipality. */
    private static void follows(long session) {
        jdbc.sql("""
                        insert into agreed_measure (session_id, text, owner, due_on)
                        values (?, 'Reitti', 'kunta-905', date '2027-03-01')""").param(session).update();
        jdbc.sql("""
                        insert into follow_up (measure_id, round_id, session_id, host, text, owner, due_on, state, instance)
                        select m.id, s.round_id, s.id, s.host, m.text, m.owner, m.due_on, 'OPEN', 'of-measure'
                        from negotiation_session s join agreed_measure m on m.session_id = s.id where s.id = ?""").param(session).update();
        jdbc.sql("""
                        insert into decision (host, round_id, session_id, party, state, due_on, instance)
                        select host, round_id, id, 'kunta-905', 'WAITING', date '2027-03-05', 'of-decision'
                        from negotiation_session where id = ?""").param(session).update();
        jdbc.sql("""
                        insert into negotiation_request (host, municipality, text, topics, contact_role, asked_by, asked_at,
                            reply_by, state, open_of, instance)
                        values ('hva-17', 'kunta-905', 'Työnjako', 'GOALS', 'kunnanjohtaja', 'joku',
                            timestamptz '2027-01-04 10:00Z', date '2027-02-03', 'OPEN', 'kunta-905', 'of-request')""").update();
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
