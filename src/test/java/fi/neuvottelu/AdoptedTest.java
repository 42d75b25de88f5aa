package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.words.TextPair;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** What was under way before every instance had a row of its own goes on after the next start. */
@ScenarioTest
class AdoptedTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient rows;

    @Test
    void seatsThatWereAskedBeforeTheirRowsKnewWhere() {
        var session = held();
        coordinator.bringsMinutesToApproval(session);
        var before = seats(session);
        rows.sql("update minutes_approval set asked_in = null, task = null").update();

        starts("adoptSeats");

        assertThat(seats(session)).isEqualTo(before);
        coordinator.approvesMinutes(session);
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.APPROVED);
    }

    @Test
    void aCorrectionThatItsSessionDidNotKnow() {
        var session = held();
        var correction = session.correction().getId();
        scenario.engine.getRuntimeService().setVariable(correction, "session", session.id());
        rows.sql("update negotiation_session set correction_instance = null").update();

        starts("adoptCorrections");

        assertThat(session.correction().getId()).isEqualTo(correction);
        coordinator.correctsRecord(session, record -> record.put("place", "Muualla"));
        assertThat(session.row().place()).isEqualTo(TextPair.of("Muualla"));
    }

    /** Nor one that names a session of another host, or one that is corrected already. */
    @Test
    void aForgedOneIsNotAdopted() {
        var foreign = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, "Nokia");
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Kajaani");
        scenario.clock.passes(session.day());
        coordinator.recordsAllPresentBut(foreign);
        coordinator.recordsAllPresentBut(session);
        var theirs = foreign.correction().getId();
        var own = session.correction().getId();
        scenario.engine.getRuntimeService().setVariable(own, "session", foreign.id());
        rows.sql("update negotiation_session set correction_instance = null").update();

        starts("adoptCorrections");

        assertThat(scenario.sessions.correctionOf(foreign.id())).isEmpty();
        assertThat(List.of(theirs, own)).doesNotHaveDuplicates();
    }

    @Test
    void aTaskAboutLettersThatHadNoRow() {
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Hyrynsalmi");
        // It stays without one for later stories: the same as in those of the calendar of duties.
        scenario.hasNoMailbox(session.party("Hyrynsalmi"));
        scenario.clock.passes(session.row().invitationOn());
        var instance = session.undelivered("Hyrynsalmi").getId();
        assertThat(rows.sql("delete from undelivered").update()).isPositive();

        starts("adoptUndelivered");

        assertThat(rows.sql("select party from undelivered where instance = ?")
                        .param(instance)
                        .query(String.class)
                        .single())
                .isEqualTo(session.party("Hyrynsalmi").id().value());
    }

    @Test
    void aRecordThatWasReplacedWhenEachWasARow() {
        var county = scenario.coordinatorOf(scenario.host("Kainuu"));
        county.starts("duty-record", "hva-20", draft -> draft.put("duty", "OB-NAME hva-20 - -")
                .put("date", "2026-02-01")
                .put("link", "https://kainuu.example/"));
        rows.sql("""
                        insert into duty_record (code, holder, dated_on, link, recorded_by, recorded_at, replaced_by)
                        select code, holder, date '2025-02-01', link, recorded_by, recorded_at, id
                        from duty_record where in_force = 'OB-NAME hva-20 - -'""").update();

        starts("adoptFormerRecords");

        var shown = county.asks("duties/one?code=OB-NAME&holder=20").get("records");
        assertThat(shown.findValuesAsText("date")).containsExactly("2026-02-01", "2025-02-01");
        assertThat(shown.findValuesAsText("inForce")).containsExactly("true", "false");
        rows.sql("delete from duty_record where holder = 'hva-20'").update();
    }

    private OpenedSession held() {
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Kajaani");
        scenario.clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        return session;
    }

    private List<Map<String, Object>> seats(OpenedSession session) {
        return rows.sql("select seat, asked_in, task from minutes_approval where minutes_id = ? order by seat")
                .param(session.minutes().row().id())
                .query()
                .listOfRows();
    }

    private void starts(String bean) {
        ReflectionTestUtils.invokeMethod(beans.getBean(bean), "adopt");
    }
}
