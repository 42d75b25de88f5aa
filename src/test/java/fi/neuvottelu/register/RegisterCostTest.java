package fi.neuvottelu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Sides;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register asks the database as often for the whole country as for one host, and no more when more was held. */
@NeuvotteluTest
@DisabledIfSystemProperty(named = "database", matches = "postgres", disabledReason = "H2 counts the statements")
class RegisterCostTest {
    /** A year and a term that no other test has. */
    private static final LocalDate ON = LocalDate.of(2090, 11, 26);

    @Autowired
    private Register register;

    @Autowired
    private Parties parties;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    /** Rounds that stay open would be offered to other stories. */
    @AfterEach
    void nothingIsLeft() {
        database.sql("set query_statistics false").update();
        var sessions = "(select s.id from negotiation_session s join negotiation_round n on n.id = s.round_id"
                + " where n.reason = 'Kustannus')";
        for (var table : List.of("attendance", "session_version", "session_round")) {
            database.sql("delete from " + table + " where session_id in " + sessions)
                    .update();
        }
        database.sql("delete from negotiation_session where id in " + sessions).update();
        database.sql("delete from negotiation_round where reason = 'Kustannus'").update();
        people.nobodyActs();
    }

    @Test
    void aNationalOverviewCostsAsManyStatementsAsOneHost() {
        held("hva-17", 1);
        var one = statements(() -> lines("17"));
        // Five of them read for whom the duties wait: sessions of the windows, open rounds, requests, measures, names
        // of
        // other actors.
        assertThat(one).isLessThanOrEqualTo(28);
        for (var host : parties.hosts()) {
            held(host.id().value(), 3);
        }
        assertThat(statements(() -> lines("17"))).as("one host, more sessions").isEqualTo(one);
        assertThat(statements(() -> lines(null))).as("all hosts").isEqualTo(one);
    }

    private void lines(@Nullable String county) {
        assertThat(register.lines(new Wanted(Asked.on(ON), county, null, Set.of(), Set.of(), false), nationally()))
                .isNotEmpty();
    }

    private static Eyes nationally() {
        return new Eyes() {
            @Override
            public boolean see(Owed owed) {
                return true;
            }

            @Override
            public boolean judge(Owed owed) {
                return true;
            }

            @Override
            public boolean colour(Owed owed, Sides sides) {
                return true;
            }
        };
    }

    /** So many sessions of each Act, held. */
    private void held(String host, int number) {
        people.acts(people.coordinator("kustannus." + host, host));
        var id = new PartyId(host);
        for (var act : Act.values()) {
            if (!act.obliges(parties.host(id))) {
                continue;
            }
            var round = rounds.open(parties.host(id), act, Window.ofYear(2090), "Kustannus");
            for (var i = 0; i < number; i++) {
                var starts = ON.minusDays(10 + i).atTime(9, 0).toInstant(ZoneOffset.UTC);
                var session = sessions.plan(
                        round.id(),
                        id,
                        new SessionPlan(
                                starts,
                                starts.plus(Duration.ofHours(2)),
                                TextPair.of("Talo"),
                                null,
                                List.of(),
                                clock.today(),
                                clock.today(),
                                clock.today()));
                database.sql("update negotiation_session set state = 'HELD' where id = ?")
                        .param(session.id())
                        .update();
                database.sql(
                                "insert into attendance (session_id, party, kind, presence) values (?, ?, 'PARTY', 'CAME')")
                        .params(session.id(), host)
                        .update();
            }
        }
    }

    private long statements(Runnable work) {
        work.run();
        database.sql("set query_statistics false").update();
        database.sql("set query_statistics true").update();
        work.run();
        return database.sql("select sum(execution_count) from information_schema.query_statistics")
                .query(Long.class)
                .single();
    }
}
