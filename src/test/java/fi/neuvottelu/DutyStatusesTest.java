package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
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
        clock.moveTo(Instant.parse("2031-01-13T07:00:00Z"));
        var everybody = List.of(Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY, "HUS");
        var session = coordinator.opensRoundWithOneSession(
                "Helsinki", LocalDate.of(2031, 3, 12), everybody.toArray(String[]::new));
        var helsinki = "code=OB-Y6-HKI&county=90&on=2031-12-01";
        var hus = "code=OB-Y8-HUS&county=90&on=2031-12-01";
        assertThat(duties.is("planned", helsinki)).isTrue();
        assertThat(duties.is("planned", hus)).isTrue();
        assertThat(duties.missing(hus))
                .containsExactly(
                        "HUS-yhtymä: a session is planned for Wed 12 Mar 2031; no invitation has been recorded as sent yet (615/2021 s. 8(4))");
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, "HUS");
        coordinator.bringsMinutesToApproval(session);
        coordinator.approvesMinutes(session);

        assertThat(duties.list("code=OB-T14&county=90"))
                .as("611/2021 s. 14 is not about Helsinki")
                .isEmpty();
        assertThat(duties.status(helsinki)).isEqualTo("AT_RISK_RED");
        assertThat(duties.is("complete", helsinki)).isFalse();
        assertThat(duties.missing(helsinki)).anySatisfy(cause -> assertThat(cause)
                .startsWith("HUS-yhtymä: invited ")
                .endsWith("neither a reply nor presence is recorded (612/2021 s. 6(5))"));
        assertThat(duties.status(hus)).isEqualTo("AT_RISK_RED");
        assertThat(duties.missing(hus))
                .singleElement()
                .asString()
                .endsWith("neither a reply nor presence is recorded (615/2021 s. 8(4))");
    }

    /** The day on which it is held decides, whatever year its round is of: 3.3. */
    @Test
    void aSessionThatIsMovedIntoTheNextYearCountsForThatOne() {
        clock.moveTo(Instant.parse("2038-09-06T07:00:00Z"));
        var everybody = List.of("Eura", "Pori", Scenario.ASSOCIATION, Scenario.COMPANY, Scenario.LIBRARY);
        var session = coordinator.opensRoundWithOneSession(
                "Satakunta", LocalDate.of(2038, 12, 15), everybody.toArray(String[]::new));
        var eura = "municipality=050&code=OB-Y6-PART&on=2039-01-31&year=";
        assertThat(duties.is("planned", eura + 2038)).isTrue();
        assertThat(duties.is("planned", eura + 2039)).isFalse();
        coordinator.moves(session, LocalDate.of(2039, 1, 12), "Lumimyrsky");
        assertThat(duties.is("planned", eura + 2038)).isFalse();
        assertThat(duties.is("planned", eura + 2039)).isTrue();

        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session);
        for (var line : List.of(eura, "county=06&code=OB-Y7&on=2039-01-31&year=")) {
            assertThat(duties.is("held", line + 2038)).as(line).isFalse();
            assertThat(duties.is("held", line + 2039)).as(line).isTrue();
        }
        assertThat(duties.status("county=06&code=OB-Y7&on=2039-01-31&year=2038"))
                .isEqualTo("OVERDUE");
        assertThat(duties.status(eura + 2038))
                .as("nothing was arranged in 2038 that it could have come to")
                .isEqualTo("NOT_INVITED");
        assertThat(duties.is("held", "municipality=050&code=OB-Y6-PART&on=2039-01-12&year=2039"))
                .as("on the very day")
                .isTrue();
        assertThat(duties.is("held", "municipality=050&code=OB-Y6-PART&on=2039-01-11&year=2039"))
                .as("the day before it was held")
                .isFalse();
        assertThat(duties.is("planned", "municipality=050&code=OB-Y6-PART&on=2039-01-11&year=2039"))
                .as("the day before it was held")
                .isTrue();
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
        assertThat(duties.servedBy(round.instance().getId()))
                .as("the round serves every pair")
                .hasSize(municipalities.size() + 1);
        var atDesk = coordinator.atTasklist(round.host());
        var cards = "duties/of-tasks?lang=en&ids="
                + atDesk.taskOf(round.instance().getId(), "runTheRound")
                        .get("id")
                        .textValue();
        assertThat(atDesk.asks(cards).at("/0/windows/0/end").textValue()).isEqualTo("2029-05-31");
        assertThat(atDesk.asks(cards).at("/0/windows/0/section").textValue()).isEqualTo("611/2021 s. 14");
        assertThat(coordinator.atTasklist(scenario.host("Kainuu")).asks(cards))
                .as("whoever does not see the task")
                .isEmpty();
        assertThat(duties.servedBy(round.session().instance().getId()))
                .as("and so does its session")
                .hasSize(municipalities.size() + 1);
        assertThat(duties.list("code=OB-T14&county=19&on=2029-01-15")
                        .get(0)
                        .get("planned")
                        .booleanValue())
                .as("nothing planned comes before planned")
                .isFalse();

        clock.passes(round.session().day());
        var oulu = behind("19", "564");
        assertThat(oulu.at("/sessions")).isEmpty();
        assertThat(oulu.at("/rounds/0/name").textValue()).isEqualTo("Yhteistyö 2025–2029 Pohjois-Pohjanmaa");
        assertThat(behind("19", "009").at("/tasks/0/name").textValue()).startsWith("Kirjaa neuvottelutilaisuus");
        coordinator.recordsAllPresentBut(round.session());
        assertThat(duties.status(alavieska)).isEqualTo("HELD_EVIDENCE_OPEN");
        var behind = behind("19", "009");
        assertThat(behind.at("/sessions/0/date").textValue()).isEqualTo("2027-03-10");
        assertThat(behind.at("/sessions/0/state").textValue()).isEqualTo("HELD");
        assertThat(behind.at("/sessions/0/minutes").textValue()).isEqualTo("DRAFT");
        assertThat(behind.at("/sessions/0/invited").toString()).isEqualTo("[\"Alavieska\"]");
        assertThat(behind.at("/sessions/0/attended").toString()).isEqualTo("[\"Alavieska\"]");
        assertThat(behind.at("/sessions/0/instance").textValue())
                .isEqualTo(round.session().row().instance());
        assertThat(behind.at("/letters/INVITATION.SENT").intValue()).isEqualTo(1);
        assertThat(behind.at("/dispatched/0/kind").textValue()).isEqualTo("INVITATION");
        assertThat(behind.at("/dispatched/0/state").textValue()).isEqualTo("SENT");
        assertThat(behind.at("/dispatched/0/languages/0").textValue()).isEqualTo("fi");
        assertThat(behind.at("/dispatched/0/sentOn").textValue())
                .isEqualTo(round.session().invitationOn().toString());
        assertThat(behind.at("/sessions/0/approvedOn").isNull()).isTrue();
        assertThat(behind.at("/answers/0/party").textValue()).isEqualTo("Alavieska");
        assertThat(behind.at("/tasks/0/name").textValue()).startsWith("Laadi pöytäkirjaluonnos");
        assertThat(behind.at("/tasks/0/coordinators").booleanValue()).isTrue();
        var alavieskasOwn = scenario.memberOf(scenario.party(round.host(), "Alavieska"), round.host(), "edustaja");
        assertThat(new Duties(alavieskasOwn).reader().asks(one("19", "009")).at("/tasks"))
                .as("the coordinator's tasks are not hers to see")
                .isEmpty();
        assertThat(duties.status("code=OB-T14&municipality=009&on=2027-03-09"))
                .as("the day before the session")
                .isEqualTo("NOT_STARTED");
        assertThat(duties.is("planned", "code=OB-T14&municipality=009&on=2027-03-09"))
                .isTrue();

        coordinator.bringsMinutesToApproval(round.session());
        coordinator.approvesMinutes(round.session());
        assertThat(duties.status(alavieska)).isEqualTo("FULFILLED");
        assertThat(duties.missing(alavieska)).isEmpty();
        assertThat(behind("19", "009").at("/sessions/0/approvedOn").textValue())
                .isEqualTo(clock.today().toString());
        assertThat(duties.missing("code=OB-T14&municipality=564&on=2029-01-15"))
                .containsExactly("Oulu: no invitation is recorded (611/2021 s. 14)");
        assertThat(duties.is("held", "code=OB-T14&municipality=009&on=2029-06-01"))
                .as("the next term")
                .isFalse();
        assertThat(duties.status("code=OB-T14&municipality=009&on=2029-06-01&term=2025"))
                .isEqualTo("FULFILLED");
        coordinator.closes(round, "Tarinan vuoksi");
    }

    /** 612/2021 s. 6(4): each reason why a municipality has not taken part, as it is told to it and to its county. */
    @Test
    void whyAMunicipalityHasNotTakenPartIsTold() {
        var session = coordinator.opensRoundWithOneSession(
                "Pohjois-Pohjanmaa", LocalDate.of(2027, 3, 17), "Oulu", "Kempele", "Liminka", "Hailuoto");
        clock.passes(session.invitationOn());
        session.personOf("Oulu").declines("Kokous {0} samana päivänä");
        session.personOf("Kempele").comes();
        session.personOf("Hailuoto").comes();
        clock.passes(session.day());
        coordinator.recordsAllPresentBut(session, "Oulu", "Kempele", "Liminka");

        var part = "code=OB-Y6-PART&on=2027-12-31&municipality=";
        assertThat(duties.missing(part + "564"))
                .containsExactly(
                        "Oulu: invited Wed 3 Feb 2027 to the session of Wed 17 Mar 2027, declined: Kokous {0} samana päivänä (612/2021 s. 6(4))");
        assertThat(duties.missing(part + "244"))
                .containsExactly(
                        "Kempele: invited Wed 3 Feb 2027, said it would attend, not recorded as present at the session of Wed 17 Mar 2027 (612/2021 s. 6(4))");
        assertThat(duties.missing(part + "425"))
                .containsExactly(
                        "Liminka: invited Wed 3 Feb 2027 to the session of Wed 17 Mar 2027, neither a reply nor presence is recorded (612/2021 s. 6(4))");
        assertThat(duties.missing(part + "436"))
                .singleElement()
                .asString()
                .endsWith(": no invitation is recorded (612/2021 s. 6(4))");
        assertThat(duties.status(part + "072")).isEqualTo("FULFILLED");

        var oulu = new Duties(session.personOf("Oulu").atTasklist());
        assertThat(oulu.missing(part + "564")).containsExactlyElementsOf(duties.missing(part + "564"));
        assertThat(oulu.list(part + "244"))
                .as("another's reason is not hers to read")
                .isEmpty();
        assertThat(oulu.list("code=OB-Y7")).isEmpty();
        var chair = new Duties(
                scenario.memberOf(session.round().host(), session.round().host(), "puheenjohtaja"));
        assertThat(chair.list("code=OB-Y6-PART")).as("owed to the county").hasSize(30);
    }

    private JsonNode behind(String county, String municipality) {
        return duties.reader().asks(one(county, municipality));
    }

    private static String one(String county, String municipality) {
        return "duties/one?code=OB-T14&holder=" + county + "&counterpart=" + municipality + "&windowStart=2025-06-01";
    }
}
