package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.beginning.ChangedFirstDays;
import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** first-days: since when a host is at work here, said, moved and taken back by an administrator. */
@ScenarioTest
class FirstDaysTest {
    private static final String HOST = "hva-15";
    private static final PartyId KESKI_SUOMI = PartyId.of(HOST);

    /** No window of any duty ends between them. */
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 1);

    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    FirstDays firstDays;

    @Autowired
    ChangedFirstDays changed;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    EveryHostHasBegun everyHostHasBegun;

    @Autowired
    JdbcClient rows;

    @BeforeEach
    void hasNotBegun() {
        rows.sql("delete from host_first_day where host = ?").param(HOST).update();
    }

    @AfterEach
    void everybodyHasBegun() {
        rows.sql("delete from past_version where kind = 'FIRST_DAY'").update();
        everyHostHasBegun.again();
    }

    @Test
    void aDayIsSetAndMovedAndWhatWasStays() {
        assertThat(line().get("day").isNull()).isTrue();
        var set = hands(to(MARCH, ""));
        assertThat(set)
                .hasPassed(findId("First day handed in"), findId("Record first day"), findId("First day recorded"))
                .isEnded();
        assertThat(set.getBusinessKey()).isEqualTo("Käyttöönotto Keski-Suomi");
        assertThat(set.getTenantId()).isNull();
        assertThat(firstDays.of(KESKI_SUOMI)).contains(MARCH);
        assertThat(line().get("day").textValue()).isEqualTo("2022-03-01");
        assertThat(line().get("set").textValue()).isEqualTo("ma 11.1.2027 9.00, Testi Henkilö");
        assertThat(line().get("former")).as("nothing was before").isEmpty();

        hands(to(MAY, "2022-03-01").andThen(draft -> draft.put("reason", "Sovittiin toisin")));
        assertThat(firstDays.of(KESKI_SUOMI)).contains(MAY);
        assertThat(line().get("former")).singleElement().satisfies(former -> assertThat(former.toString())
                .contains("1.3.2022", "Sovittiin toisin", "Testi Henkilö", "11.1.2027"));
        assertThat(changed.since(TestClock.BEGIN.minusSeconds(1)))
                .as("what the coordinators are told: the days, and nobody's name")
                .contains(new ChangedFirstDays.Change(KESKI_SUOMI, 1, MARCH, MAY));
    }

    @Test
    void itsCoordinatorsAreToldTheDaysAndNobodysName() {
        scenario.theDutyCalendarBegins();
        people.coordinator("koordinaattori.paiva", HOST);
        people.givesAddress("koordinaattori.paiva", "paiva@hva.example");
        hands(to(MARCH, ""));
        hands(to(MAY, "2022-03-01").andThen(draft -> draft.put("reason", "Sovittiin toisin")));
        clock.passes(LocalDate.of(2027, 1, 12));
        assertThat(mailbox.lettersAt("paiva@hva.example")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains(
                        "Palvelun käyttöönoton päivä on muuttunut", "- Päivä oli 1.3.2022, nyt se on 1.5.2022. (uusi)")
                .doesNotContain("Testi Henkilö", "Sovittiin toisin"));
    }

    @Test
    void whatCannotBeIsRefusedWithTheCureAndNothingChanges() {
        hands(to(MARCH, ""));
        var seen = "2022-03-01";
        Refused.because("firstDay.tooEarly", "1.3.2022").when(() -> hands(to(MARCH.minusDays(1), seen)));
        Refused.because("firstDay.tooFar", "11.1.2028").when(() -> hands(to(LocalDate.of(2028, 1, 12), seen)));
        Refused.because("firstDay.unchanged", "1.3.2022").when(() -> hands(to(MARCH, seen)));
        Refused.because("date.missing").when(() -> hands(to(MAY, seen).andThen(draft -> draft.putNull("day"))));
        Refused.because("date.notInCalendar", "2026-02-30")
                .when(() -> hands(to(MAY, seen).andThen(draft -> draft.put("day", "2026-02-30"))));
        Refused.because("firstDay.hostMissing").when(() -> hands(to(MAY, seen).andThen(draft -> draft.remove("host"))));
        Refused.because("party.notHost", "kunta-179")
                .when(() -> hands(to(MAY, seen).andThen(draft -> draft.put("host", "kunta-179"))));
        Refused.because("firstDay.actionMissing")
                .when(() -> hands(to(MAY, seen).andThen(draft -> draft.put("action", "DELETE"))));
        Refused.because("text.tooLong", 2000)
                .when(() -> hands(to(MAY, seen).andThen(draft -> draft.put("reason", "x".repeat(2001)))));
        assertThat(firstDays.of(KESKI_SUOMI)).contains(MARCH);
        assertThat(line().get("former")).isEmpty();
    }

    @Test
    void theLastDayThatCanBeChosenIsAYearAhead() {
        assertThat(scenario.administrator()
                        .startPage("first-days")
                        .get("latest")
                        .textValue())
                .isEqualTo("2028-01-11");
        assertThat(scenario.administrator()
                        .startPage("first-days")
                        .get("earliest")
                        .textValue())
                .isEqualTo("2022-03-01");
    }

    /** Whoever begins has said whom to ask and how long data are kept. */
    @Test
    void aHostWithoutItsPrivacyPageDoesNotBegin() {
        rows.sql("delete from host_first_day where host = 'hva-14'").update();
        assertThat(line("hva-14").get("lacks"))
                .extracting(JsonNode::textValue)
                .containsExactly("rekisterinpitäjän yhteystiedot (controller)");
        assertThat(line().get("lacks")).isEmpty();
        Refused.because(
                        "firstDay.lacks",
                        "Pohjois-Karjalan hyvinvointialue",
                        "rekisterinpitäjän yhteystiedot (controller)")
                .when(() -> hands(to(MARCH, "").andThen(draft -> draft.put("host", "hva-14"))));
        assertThat(firstDays.of(PartyId.of("hva-14"))).isEmpty();
    }

    /** Two who look at the same day: the second is told, and changes nothing. */
    @Test
    void whoSawAnotherDayIsTold() {
        hands(to(MARCH, ""));
        Refused.because("firstDay.meanwhile").when(() -> hands(to(MAY, "")));
        Refused.because("firstDay.meanwhile").when(() -> hands(takenBack("2022-03-02")));
        Refused.because("firstDay.none")
                .when(() -> hands(takenBack("").andThen(draft -> draft.put("host", notBegun()))));
        assertThat(firstDays.of(KESKI_SUOMI)).contains(MARCH);
    }

    private String notBegun() {
        rows.sql("delete from host_first_day where host = 'hva-14'").update();
        return "hva-14";
    }

    @Test
    void aSessionHoldsTheYearInWhichItIs() {
        rows.sql(
                        "insert into host_first_day (host, first_day, set_at) values (?, date '2027-01-01', current_timestamp)")
                .param(HOST)
                .update();
        coordinator.opensRoundWithOneSession("Keski-Suomi", Scenario.DAY, "Jyväskylä");
        assertThatThrownBy(() -> hands(to(LocalDate.of(2028, 1, 1), "2027-01-01")))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("Ajanjaksolta 2027 on jo kirjattu", "viimeistään 31.12.2027");
        assertThatThrownBy(() -> hands(takenBack("2027-01-01")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Päivää ei voi perua, sillä ajanjaksolta 2027");
        hands(to(LocalDate.of(2027, 12, 31), "2027-01-01"));
        assertThat(firstDays.of(KESKI_SUOMI)).contains(LocalDate.of(2027, 12, 31));
        rows.sql("delete from host_first_day where host = ?").param(HOST).update();
        assertThatThrownBy(() -> hands(to(LocalDate.of(2028, 1, 1), "")))
                .as("the host was at work, though no day was set")
                .isInstanceOf(Refused.class);
    }

    @Test
    void theReportOfAMunicipalityHoldsItsYear() {
        var jyvaskyla = scenario.memberOf(
                scenario.party(scenario.host("Keski-Suomi"), "Jyväskylä"), scenario.host("Keski-Suomi"), "edustaja");
        hands(to(LocalDate.of(2022, 4, 1), ""));
        jyvaskyla.starts("duty-record", HOST, draft -> draft.put("duty", "OB-YREP kunta-179 - 2026-01-01")
                .put("date", "2026-12-31")
                .put("link", "https://www.jyvaskyla.example/raportti")
                .put("title", "Raportti")
                .put("note", ""));
        assertThatThrownBy(() -> hands(to(LocalDate.of(2027, 1, 1), "2022-04-01")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("on jo kirjattu");
    }

    /** It tells of the time before; once the year is known, the first day does not pass it. */
    @Test
    void whatWasRecordedAfterwardsHoldsAYearThatIsKnown() {
        coordinator.atTasklist(scenario.host("Keski-Suomi")).starts("earlier-negotiation", HOST, draft -> {
            draft.put("heldOn", "2024-06-05").putArray("acts").add("HEALTH_PROMOTION");
            draft.putArray("parties").addObject().put("party", "kunta-179").put("came", true);
        });
        try {
            hands(to(LocalDate.of(2025, 1, 1), ""));
            assertThat(firstDays.of(KESKI_SUOMI)).contains(LocalDate.of(2025, 1, 1));
            hands(to(LocalDate.of(2024, 12, 31), "2025-01-01"));
            assertThatThrownBy(() -> hands(to(LocalDate.of(2025, 1, 1), "2024-12-31")))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Ajanjaksolta 2024 on jo kirjattu: jälkikäteen kirjattu neuvottelu 5.6.2024");
        } finally {
            forgets();
        }
    }

    private void forgets() {
        var its = " in (select id from earlier_negotiation where host = '" + HOST + "')";
        for (var table :
                List.of("earlier_confirmation", "earlier_measure", "earlier_party", "earlier_topic", "earlier_act")) {
            rows.sql("delete from " + table + " where negotiation_id" + its).update();
        }
        rows.sql("delete from earlier_negotiation where host = ?").param(HOST).update();
    }

    @Test
    void onlyAdministratorsFindTheForm() {
        assertThat(scenario.administrator().mayStart()).contains("first-days");
        var host = scenario.host("Keski-Suomi");
        for (var person :
                List.of(scenario.coordinatorOf(host), scenario.supervisorOf(host), scenario.nationalSupervisor())) {
            assertThat(person.mayStart()).doesNotContain("first-days");
            assertThat(person.triesToStart("first-days", HOST)).first().isEqualTo(404);
            assertThat(person.triesToStart("first-days", HOST)).last().isNotEqualTo(200);
        }
    }

    private JsonNode line() {
        return line(HOST);
    }

    private JsonNode line(String id) {
        var hosts = scenario.administrator().reads("fi").startPage("first-days").get("hosts");
        return StreamSupport.stream(hosts.spliterator(), false)
                .filter(host -> host.get("id").textValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Consumer<ObjectNode> to(LocalDate day, String seen) {
        return draft -> draft.put("host", HOST)
                .put("action", "SET")
                .put("day", day.toString())
                .put("seen", seen);
    }

    private static Consumer<ObjectNode> takenBack(String seen) {
        return draft -> draft.put("host", HOST).put("action", "TAKE_BACK").put("seen", seen);
    }

    private ProcessInstance hands(Consumer<ObjectNode> typed) {
        return PassedInstance.of(
                scenario.engine, scenario.administrator().reads("fi").starts("first-days", "", typed));
    }
}
