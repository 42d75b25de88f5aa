package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The statuses of the register as sessions are planned and held; the other acceptance examples have theirs beside them. */
@ScenarioTest
class DutyStatusesTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    private Duties duties;

    @BeforeEach
    void aSupervisorOfAll() {
        duties = new Duties(scenario.nationalSupervisor());
    }

    @Test
    void example4APairWithoutASessionIsOverdueWhenTheTermIsOver() {
        var pair = "code=OB-T14&municipality=564&";
        assertThat(duties.status(pair + "on=2028-05-30")).isEqualTo("NOT_STARTED");
        assertThat(duties.status(pair + "on=2028-05-31")).isEqualTo("AT_RISK_AMBER");
        assertThat(duties.status(pair + "on=2029-05-31")).isEqualTo("AT_RISK_RED");
        assertThat(duties.status(pair + "on=2029-06-01&term=2025")).isEqualTo("OVERDUE");
        assertThat(duties.status(pair + "on=2029-06-01")).isEqualTo("NOT_STARTED");
        assertThat(duties.only(pair + "on=2029-06-01").get("windowEnd").textValue())
                .isEqualTo("2033-05-31");
    }

    @Test
    void aYearOnBothSidesOfItsDays() {
        var county = "code=OB-Y7&county=19&";
        assertThat(duties.status(county + "on=2028-09-01")).isEqualTo("NOT_STARTED");
        assertThat(duties.status(county + "on=2028-09-02")).isEqualTo("AT_RISK_AMBER");
        assertThat(duties.status(county + "on=2028-10-31")).isEqualTo("AT_RISK_AMBER");
        assertThat(duties.status(county + "on=2028-11-01")).isEqualTo("AT_RISK_RED");
        assertThat(duties.status(county + "on=2028-12-31")).isEqualTo("AT_RISK_RED");
        assertThat(duties.status(county + "on=2029-01-01&year=2028")).isEqualTo("OVERDUE");
        assertThat(duties.status(county + "on=2029-01-01")).isEqualTo("NOT_STARTED");
    }

    @Test
    void example5HelsinkiWithoutHusIsNotComplete() {
        var everybody = List.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY, "HUS");
        var session = coordinator.opensRoundWithOneSession("Helsinki", Scenario.DAY, everybody.toArray(String[]::new));
        var helsinki = "code=OB-Y6-HKI&county=90&on=2027-12-01";
        var hus = "code=OB-Y8-HUS&county=90&on=2027-12-01";
        assertThat(duties.is("planned", helsinki)).isTrue();
        assertThat(duties.is("planned", hus)).isTrue();
        assertThat(duties.missing(hus))
                .containsExactly(
                        "The session of Wed 10 Mar 2027 that the party is invited to has not been held or recorded yet (615/2021 s. 8(4))");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, "HUS");
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);

        assertThat(duties.list("code=OB-T14&county=90"))
                .as("611/2021 s. 14 is not about Helsinki")
                .isEmpty();
        assertThat(duties.status(helsinki)).isEqualTo("AT_RISK_RED");
        assertThat(duties.is("complete", helsinki)).isFalse();
        assertThat(duties.missing(helsinki)).contains("HUS was invited but did not attend (612/2021 s. 6(5))");
        assertThat(duties.status(hus)).isEqualTo("AT_RISK_RED");
        assertThat(duties.missing(hus)).containsExactly("HUS was invited but did not attend (615/2021 s. 8(4))");
    }

    /** 611/2021 s. 14 by pairs, 612/2021 s. 6(4) by municipalities: each by its own sessions. */
    @Test
    void whatLiesAheadIsPlannedAndWhatWasHeldWaitsForItsMinutes() {
        var municipalities = new ArrayList<>(scenario.municipalitiesOf("Pohjois-Pohjanmaa"));
        municipalities.remove("Oulu");
        var round = coordinator.opensTermRound("Pohjois-Pohjanmaa", null);
        coordinator.plans(
                round,
                coordinator.oneSession(
                        round, Scenario.DAY, municipalities.subList(0, 3).toArray(String[]::new)));
        coordinator.confirms(round);
        var alavieska = "code=OB-T14&municipality=009&on=2029-01-15";
        assertThat(municipalities.get(0)).isEqualTo("Alavieska");
        assertThat(duties.is("planned", alavieska)).isTrue();
        assertThat(duties.status(alavieska)).isEqualTo("AT_RISK_RED");
        assertThat(duties.is("planned", "code=OB-T14&municipality=564")).isFalse();
        assertThat(duties.list("code=OB-T14&county=19&on=2029-01-15")
                        .get(0)
                        .get("planned")
                        .booleanValue())
                .as("nothing planned comes before planned")
                .isFalse();

        clock.passes(round.session().day());
        coordinator.recordsAllPresentBut(round.session());
        assertThat(duties.status(alavieska)).isEqualTo("HELD_EVIDENCE_OPEN");
        assertThat(duties.status("code=OB-T14&municipality=009&on=2027-03-09"))
                .as("the day before the session")
                .isEqualTo("NOT_STARTED");
        assertThat(duties.is("planned", "code=OB-T14&municipality=009&on=2027-03-09"))
                .isTrue();

        coordinator.bringsMinutesToApproval(round.session());
        coordinator.approvesMinutes(round.session());
        assertThat(duties.status(alavieska)).isEqualTo("FULFILLED");
        assertThat(duties.missing(alavieska)).isEmpty();
        assertThat(duties.missing("code=OB-T14&municipality=564&on=2029-01-15"))
                .containsExactly("Oulu: the municipality has not been invited (611/2021 s. 14)");
        assertThat(duties.is("held", "code=OB-T14&municipality=009&on=2029-06-01"))
                .as("the next term")
                .isFalse();
        assertThat(duties.status("code=OB-T14&municipality=009&on=2029-06-01&term=2025"))
                .isEqualTo("FULFILLED");
        coordinator.closes(round, "Tarinan vuoksi");
    }
}
