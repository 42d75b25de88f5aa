package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** cooperation-agreement: recorded, renewed and ended; before its end its parties are asked what becomes of it. */
@ScenarioTest
class CooperationAgreementTest {
    private static final String PROCESS = "cooperation-agreement";
    private static final String HOST = "hva-16";
    private static final String SEINAJOKI = "kunta-743";
    private static final String ALAVUS = "kunta-010";
    private static final String TITLE = "Yhteistyösopimus <b>č</b>";

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    private Person coordinator;

    @BeforeEach
    void people() {
        scenario.theDutyCalendarBegins();
        coordinator = scenario.coordinatorOf(scenario.host("Etelä-Pohjanmaa"));
    }

    @AfterEach
    void noAgreements() {
        rows.sql("delete from agreement_party").update();
        rows.sql("delete from agreement_version").update();
        rows.sql("delete from agreement").update();
    }

    @Test
    void thePartiesAreAskedBeforeTheAgreementEndsUntilItIsRenewed() {
        var party = member("sopija.seinajoki", SEINAJOKI);
        var other = member("sopija.alavus", ALAVUS);
        var host = withAddress(people.coordinator("sopija.epohjanmaa", HOST));
        var instance = PassedInstance.of(scenario.engine, coordinator.starts(PROCESS, HOST, agreement()));
        assertThat(instance)
                .hasPassed(findId("Agreement handed in"), findId("Record agreement"), findId("Agreement recorded"))
                .isEnded();
        assertThat(instance.getTenantId()).isEqualTo(HOST);
        assertThat(only().get("title").textValue()).isEqualTo(TITLE);
        assertThat(only().get("partyNames").toString()).isEqualTo("[\"Seinäjoki\"]");
        assertThat(only().get("over").booleanValue()).isFalse();

        clock.passes(LocalDate.of(2027, 1, 13));
        assertThat(textAt(party)).doesNotContain("sopimus päättyy");
        clock.passes(LocalDate.of(2027, 1, 14));
        var line = "- " + TITLE + " (Etelä-Pohjanmaa): sopimus päättyy pe 14.1.2028, päiviä jäljellä 365."
                + " Uusitteko sopimuksen vai annatteko sen päättyä? Sopimus on vapaaehtoinen."
                + " https://www.epohjanmaa.example/sopimus (uusi)";
        assertThat(textAt(party)).contains("Päättyvät strategiset yhteistyösopimukset", line);
        assertThat(textAt(host)).contains(line);
        assertThat(textAt(other)).doesNotContain("sopimus päättyy");

        at(LocalDate.of(2027, 7, 15));
        clock.passes(LocalDate.of(2027, 7, 15));
        mailbox.empty();
        // 18 July 2027 is a Sunday
        clock.passes(LocalDate.of(2027, 7, 16));
        assertThat(textAt(party)).contains("päiviä jäljellä 182", "(uusi)");

        coordinator.starts(PROCESS, HOST, change().andThen(draft -> draft.put("endsOn", "2032-01-14")));
        at(LocalDate.of(2027, 10, 14));
        mailbox.empty();
        clock.passes(LocalDate.of(2027, 10, 18));
        assertThat(textAt(party) + textAt(host)).doesNotContain("sopimus päättyy");
        assertThat(only().get("endsOn").textValue()).isEqualTo("2032-01-14");
        assertThat(rehearsed()).containsExactly("2031-01-14", "2031-07-18", "2031-10-16");
        assertThat(rows.sql("select content from past_version where kind = 'AGREEMENT' and subject = ?")
                        .param(only().get("id").asText())
                        .query(String.class)
                        .list())
                .as("what stood before is kept")
                .singleElement()
                .asString()
                .contains("\"endsOn\":\"2028-01-14\"", SEINAJOKI, coordinator.id());
    }

    @Test
    void nobodyIsAskedAboutOneThatWasEndedOrIsInForceUntilFurtherNotice() {
        var party = member("sopija.seinajoki", SEINAJOKI);
        coordinator.starts(PROCESS, HOST, agreement());
        coordinator.starts(PROCESS, HOST, agreement().andThen(draft -> draft.putNull("endsOn")));
        assertThat(rehearsed()).hasSize(3);
        coordinator.starts(PROCESS, HOST, end("2027-06-30"));
        assertThat(rehearsed()).isEmpty();

        clock.passes(LocalDate.of(2027, 1, 14));
        assertThat(textAt(party)).doesNotContain("sopimus päättyy");
        assertThat(agreements().get(0).get("endedOn").textValue()).isEqualTo("2027-06-30");
        assertThat(agreements().get(0).get("title").textValue())
                .as("nothing else changes")
                .isEqualTo(TITLE);
        var ended = agreements().get(0);
        Refused.because("agreement.endedAlready", "30.6.2027")
                .when(() ->
                        coordinator.starts(PROCESS, HOST, of(ended).andThen(draft -> draft.put("action", "CHANGE"))));
    }

    @Test
    void aMergedMunicipalitysAgreementIsAskedOfItsSuccessor() {
        var successor = scenario.memberOf(
                scenario.party(scenario.host("Etelä-Savo"), "Mäntyharju"), scenario.host("Etelä-Savo"), "sopija");
        var address = withAddress(successor.id());
        var savo = scenario.coordinatorOf(scenario.host("Etelä-Savo"));
        savo.starts(PROCESS, "hva-12", agreement().andThen(draft -> {
            draft.put("beginsOn", "2024-01-01");
            draft.putArray("parties").add("kunta-588");
        }));
        clock.passes(LocalDate.of(2027, 1, 14));
        assertThat(textAt(address)).contains("(Etelä-Savo): sopimus päättyy");
    }

    @Test
    void onlyACoordinatorOfTheHostRecords() {
        var neighbour = scenario.coordinatorOf(scenario.host("Keski-Pohjanmaa"));
        Refused.because("agreement.notYourHost").when(() -> neighbour.starts(PROCESS, HOST, agreement()));
        coordinator.starts(PROCESS, HOST, agreement());
        var seen = only();
        Refused.because("agreement.unknown")
                .when(() -> neighbour.starts(PROCESS, "hva-18", of(seen).andThen(draft -> draft.put("action", "END")
                        .put("endedOn", "2027-06-30"))));
        assertThat(neighbour.startPage(PROCESS).at("/hosts").findValuesAsText("title"))
                .isEmpty();
        member("sopija.seinajoki", SEINAJOKI);
        assertThat(scenario.person("sopija.seinajoki").mayStart()).doesNotContain(PROCESS);
        assertThat(scenario.person("sopija.seinajoki").triesToStart(PROCESS, HOST))
                .allSatisfy(status -> assertThat(status).isGreaterThanOrEqualTo(400));
    }

    @Test
    void whoeverSawAnOlderVersionLooksAgain() {
        coordinator.starts(PROCESS, HOST, agreement());
        var seen = change();
        coordinator.starts(PROCESS, HOST, change().andThen(draft -> draft.put("note", "Kuntien toiveesta")));
        Refused.because("agreement.changedMeanwhile").when(() -> coordinator.starts(PROCESS, HOST, seen));
        assertThat(only().get("note").textValue()).isEqualTo("Kuntien toiveesta");
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', agreement.titleMissing, ",
        "beginsOn, '', date.missing, ",
        "beginsOn, 2020-12-31, agreement.year, 2021;2100",
        "endsOn, 2101-01-01, agreement.year, 2021;2100",
        "endsOn, 2026-12-31, agreement.endsBeforeItBegins, 31.12.2026;1.1.2027",
        "endsOn, 2027-02-30, date.notInCalendar, 2027-02-30",
        "link, javascript:alert(1), agreement.link, ",
        "link, www.kunta.fi, agreement.link, ",
        "action, DELETE, agreement.actionMissing, ",
        "action, CHANGE, agreement.unknown, "
    })
    void whatCannotBeIsRefused(String field, String typed, String key, String arguments) {
        var because = arguments == null ? Refused.because(key) : Refused.because(key, (Object[]) arguments.split(";"));
        because.when(() -> coordinator.starts(PROCESS, HOST, agreement().andThen(draft -> draft.put(field, typed))));
        assertThat(agreements()).isEmpty();
    }

    @Test
    void whoDoesNotNegotiateWithTheHostIsNoPartyOfItsAgreement() {
        Refused.because("agreement.partiesMissing").when(() -> recordsWith());
        Refused.because("agreement.notItsParty", "Vaasa").when(() -> recordsWith("kunta-905"));
        Refused.because("agreement.notItsParty", "Etelä-Pohjanmaan hyvinvointialue")
                .when(() -> recordsWith(HOST));
        Refused.because("party.unknown", "kunta-999").when(() -> recordsWith("kunta-999"));
        coordinator.starts(PROCESS, HOST, agreement());
        Refused.because("agreement.endsBeforeItBegins", "31.12.2026", "1.1.2027")
                .when(() -> coordinator.starts(PROCESS, HOST, end("2026-12-31")));
        Refused.because("agreement.endsAnyway", "14.1.2028")
                .when(() -> coordinator.starts(PROCESS, HOST, end("2028-01-15")));
    }

    private void recordsWith(String... parties) {
        coordinator.starts(PROCESS, HOST, agreement().andThen(draft -> {
            var array = draft.putArray("parties");
            List.of(parties).forEach(array::add);
        }));
    }

    /** From 1 January 2027 to 14 January 2028. */
    private static Consumer<ObjectNode> agreement() {
        return draft -> draft.put("action", "RECORD")
                .put("title", TITLE)
                .put("beginsOn", "2027-01-01")
                .put("endsOn", "2028-01-14")
                .put("link", "https://www.epohjanmaa.example/sopimus")
                .put("note", "")
                .putArray("parties")
                .add(SEINAJOKI);
    }

    private Consumer<ObjectNode> change() {
        return of(agreements().get(0)).andThen(draft -> draft.put("action", "CHANGE"));
    }

    private Consumer<ObjectNode> end(String lastDay) {
        return of(agreements().get(0))
                .andThen(draft -> draft.put("action", "END").put("endedOn", lastDay));
    }

    /** The form as it is filled when this agreement is chosen. */
    private static Consumer<ObjectNode> of(JsonNode shown) {
        return draft -> {
            draft.put("agreement", shown.get("id").longValue())
                    .put("seen", shown.get("version").longValue());
            List.of("title", "parties", "beginsOn", "endsOn", "link", "note")
                    .forEach(field -> draft.set(field, shown.get(field)));
        };
    }

    private JsonNode only() {
        var all = agreements();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<JsonNode> agreements() {
        return StreamSupport.stream(
                        coordinator.startPage(PROCESS).at("/hosts/0/agreements").spliterator(), false)
                .toList();
    }

    /** On which days the party would be asked, as if nothing changed from now on. */
    private List<String> rehearsed() {
        var lines = coordinator.asks("rehearsal?from=2027-01-11&to=2033-12-31");
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.get("kind").textValue().equals("AGREEMENT_ENDS")
                        && line.get("party").textValue().equals(SEINAJOKI))
                .map(line -> line.get("day").textValue())
                .toList();
    }

    private String textAt(String address) {
        return mailbox.lettersAt(address).stream().map(ReceivedLetter::text).reduce("", String::concat);
    }

    private void at(LocalDate day) {
        clock.moveTo(day.atTime(5, 0).toInstant(ZoneOffset.UTC));
        scenario.theDutyCalendarBegins();
    }

    private String member(String id, String party) {
        return withAddress(people.member(id, party, HOST));
    }

    private String withAddress(String id) {
        people.givesAddress(id, id + "@sopimus.example");
        return id + "@sopimus.example";
    }
}
