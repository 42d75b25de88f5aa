package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.letter.LetterKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** duty-calendar: what supervisors are told, once a day. */
@ScenarioTest
class DutyCalendarTest {
    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    TestPeople people;

    @Autowired
    EveryHostHasBegun begun;

    @Autowired
    JdbcClient rows;

    @BeforeEach
    void everyMorning() {
        scenario.theDutyCalendarBegins();
    }

    @Test
    void aSupervisorIsToldOnceWhatIsNewWithWhatIsStillOpen() {
        people.supervisor("a-valvoja-ilman-osoitetta", "hva-01");
        var supervisor = supervisor("valvoja-1", "hva-01");
        var session = coordinator.opensRoundWithOneSession(
                "Itä-Uusimaa", Scenario.DAY, "Porvoo", "HUS", "Askola", Scenario.ASSOCIATION);
        clock.passes(session.invitationOn());
        session.personOf("Askola").comes();
        var reported = session.replyBy().plusDays(14);
        clock.passes(reported.minusDays(1));
        assertThat(mailbox.lettersAt(supervisor)).as("two weeks are not over").isEmpty();

        clock.passes(reported);
        assertThat(mailbox.lettersAt(supervisor)).hasSize(1);
        var first = mailbox.lettersAt(supervisor).get(0);
        assertThat(first.subject()).contains("Päiväkooste neuvotteluista", " / ");
        assertThat(first.text())
                .contains("- Porvoo: neuvottelu", "- Borgå: ", "HUS", "(uusi)", "(ny)")
                .doesNotContain("- Askola", Scenario.ASSOCIATION);

        scenario.hasNoMailbox(session.party("Askola"));
        clock.passes(clock.today().plusDays(1));
        assertThat(mailbox.lettersAt(supervisor)).as("nothing twice").hasSize(1);
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        assertThat(session.letters(LetterKind.INVITATION_CHANGED, "Askola"))
                .as("nowhere, and where the invitation went")
                .hasSize(2);
        clock.passes(workingDayAfter(clock.today()));

        assertThat(mailbox.lettersAt(supervisor)).hasSize(2);
        assertThat(mailbox.lettersAt(supervisor).get(1).text().lines())
                .anyMatch(line -> line.startsWith("- Askola") && line.endsWith("(uusi)"))
                .anyMatch(line -> line.startsWith("- Askola") && line.endsWith("(ny)"))
                .anyMatch(line -> line.startsWith("- Porvoo") && !line.endsWith("(uusi)"));
    }

    @Test
    void whatComesUpBeforeADayOffIsToldOnTheNextWorkingDay() {
        var supervisor = supervisor("valvoja-2", "hva-01");
        var session = coordinator.opensRoundWithOneSession("Itä-Uusimaa", LocalDate.of(2027, 5, 19), "Pukkila");
        coordinator.changes(session, plan -> plan.put("invitationOn", "2027-03-24"));
        clock.passes(LocalDate.of(2027, 3, 25));
        scenario.hasNoMailbox(session.party("Pukkila"));
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        mailbox.empty();

        clock.passes(LocalDate.of(2027, 3, 29));
        assertThat(mailbox.lettersAt(supervisor))
                .as("Good Friday to Easter Monday")
                .isEmpty();
        clock.passes(LocalDate.of(2027, 3, 30));
        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("- Pukkila: Muutos neuvotteluun"));
    }

    @Test
    void whoeverWatchesTwoHostsGetsOneLetterADay() {
        var supervisor = supervisor("valvoja-3", "hva-01", "hva-20");
        var east = coordinator.opensRoundWithOneSession("Itä-Uusimaa", Scenario.DAY, "Myrskylä");
        var kainuu = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Hyrynsalmi");
        scenario.hasNoMailbox(east.party("Myrskylä"));
        scenario.hasNoMailbox(kainuu.party("Hyrynsalmi"));
        clock.passes(workingDayAfter(east.invitationOn()));

        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("- Itä-Uusimaa: Myrskylä: ", "- Kainuu: Hyrynsalmi: ", "- Kajanaland: Hyrynsalmi: "));
    }

    @Test
    void aYearThatPassedWithoutItsNegotiationIsTold() {
        var supervisor = supervisor("valvoja-4", "hva-20");
        coordinator.opensRound("Kainuu", 2027);
        clock.moveTo(Instant.parse("2028-01-03T05:00:00Z"));
        clock.passes(LocalDate.of(2028, 1, 3));

        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains(
                        "Vuosi tai valtuustokausi on päättynyt, eikä pidettyä neuvottelua ole kirjattu",
                        "- HYTE 2027 Kainuu: ",
                        "612/2021 7 § 4 mom.",
                        "/camunda/app/cockpit/default/#/duties?unfinished=true")
                .as("she has nothing to do in Tasklist")
                .doesNotContain("förhandling", "tasklist"));
        clock.passes(LocalDate.of(2028, 1, 5));
        assertThat(mailbox.lettersAt(supervisor)).hasSize(1);

        var next = coordinator.opensRoundWithOneSession("Kainuu", LocalDate.of(2028, 4, 5), "Kuhmo");
        clock.passes(next.invitationOn());
        scenario.hasNoMailbox(next.party("Kuhmo"));
        mailbox.empty();
        coordinator.changes(next, plan -> plan.put("place", "Kirjasto"));
        clock.passes(workingDayAfter(clock.today()));
        assertThat(mailbox.lettersAt(supervisor))
                .as("it is told once")
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains("- Kuhmo: ")
                        .doesNotContain("Vuosi tai valtuustokausi on päättynyt"));
    }

    /** Nobody arranges anything in Kymenlaakso in 2028. */
    @Test
    void aYearInWhichNoRoundWasOpenedIsToldOnce() {
        var supervisor = supervisor("valvoja-9", "hva-10");
        passes(LocalDate.of(2028, 12, 29));
        mailbox.empty();
        passes(LocalDate.of(2029, 1, 2));
        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(
                        letter.text().lines())
                .anyMatch(line -> line.startsWith("- HYTE 2028 Kymenlaakso: ")
                        && line.contains("612/2021 7 § 4 mom.")
                        && line.endsWith("(uusi)"))
                .noneMatch(line -> line.matches("- HYTE (2027|2029) Kymenlaakso: Vuonna .*")));
        passes(LocalDate.of(2029, 1, 3));
        assertThat(mailbox.lettersAt(supervisor)).hasSize(1);
    }

    /** Nor does anybody in 2030. */
    @Test
    void whatWasBeforeTheFirstDayIsNotMissed() {
        passes(LocalDate.of(2031, 1, 2));
        rows.sql("update host_first_day set first_day = '2031-01-01' where host = 'hva-10'")
                .update();
        try {
            people.supervisor("valvoja-10", "valvoja-10@avi.example", List.of("hva-10"));
            passes(LocalDate.of(2031, 1, 3));
            assertThat(mailbox.lettersAt("valvoja-10@avi.example"))
                    .noneMatch(letter -> letter.text().contains("HYTE 2030"));
            mailbox.empty();
            rows.sql("update host_first_day set first_day = '2030-12-31' where host = 'hva-10'")
                    .update();
            passes(LocalDate.of(2031, 1, 7));
            assertThat(mailbox.lettersAt("valvoja-10@avi.example"))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.text())
                            .contains("- HYTE 2030 Kymenlaakso: ")
                            .doesNotContain("Yhteistyö 2025"));
        } finally {
            begun.again();
        }
    }

    @Test
    void besideWhatIsNewItIsToldForWhomTheDutiesWaitAndNeverByItself() {
        var supervisor = supervisor("valvoja-8", "hva-20");
        var session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Paltamo", "Puolanka", "Ristijärvi");
        clock.passes(workingDayAfter(session.invitationOn()));
        assertThat(mailbox.lettersAt(supervisor)).as("to wait is no news").isEmpty();

        scenario.hasNoMailbox(session.party("Paltamo"));
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        clock.passes(workingDayAfter(clock.today()));
        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .containsSubsequence(
                        "- Paltamo: ", "Ketä odotetaan", "- Hyvinvointialueen vuosittainen hyte-neuvottelu 2027: ")
                .contains("osapuolta: vastausta kutsuun, ")
                .containsOnlyOnce("Ketä odotetaan"));
        assertThat(mailbox.lettersAt(supervisor).get(0).text().lines())
                .filteredOn(line -> line.contains("vastausta kutsuun"))
                .noneMatch(line -> line.contains("(uusi)"));
    }

    /** In a county where nothing happens, everything that the schedule names is told on its day. */
    @Test
    void whatTheRehearsalOfAYearSaysIsWhatIsTold() {
        clock.moveTo(Instant.parse("2032-01-02T05:00:00Z"));
        scenario.theDutyCalendarBegins();
        var host = scenario.host("Pohjois-Karjala");
        var supervisor = supervisor("valvoja-5", host.id().value());
        var rehearsed = rehearsed("valvoja-5", "2032-01-04", "2032-12-31");
        assertThat(rehearsed)
                .containsExactly(
                        "2032-05-31 TERM_AT_RISK",
                        "2032-06-01 TERM_PAIRS_OPEN",
                        "2032-09-02 YEAR_AT_RISK",
                        "2032-10-01 YEAR_AT_RISK",
                        "2032-11-01 YEAR_AT_RISK",
                        "2032-12-01 YEAR_AT_RISK",
                        "2032-12-02 TERM_AT_RISK");

        var told = new ArrayList<LocalDate>();
        for (var day : List.of("05-31", "06-01", "09-02", "10-01", "11-01", "12-01", "12-02")) {
            clock.moveTo(LocalDate.parse("2032-" + day).atTime(5, 0).toInstant(ZoneOffset.UTC));
            scenario.theDutyCalendarBegins();
            clock.passes(LocalDate.parse("2032-" + day));
            mailbox.lettersAt(supervisor).forEach(letter -> told.add(clock.today()));
            mailbox.empty();
        }
        assertThat(told).hasSize(7).doesNotHaveDuplicates();
    }

    /** 31 May / 1 June, 1 / 2 September, 31 October / 1 November, and the turn of the year: all of them weekdays in 2033. */
    @Test
    void onTheDaysWhereAWindowOrARiskBeginsSomethingIsToldAndNotTheDayBefore() {
        var host = scenario.host("Pohjois-Karjala");
        clock.moveTo(Instant.parse("2033-05-30T03:00:00Z"));
        scenario.theDutyCalendarBegins();
        people.supervisor(
                "valvoja-7", "valvoja-7@avi.example", List.of(host.id().value()));
        var supervisor = "valvoja-7@avi.example";
        clock.passes(LocalDate.of(2033, 5, 30));
        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Valtuustokausi päättyy ti 31.5.2033, päiviä jäljellä 1 (611/2021 14 §)")
                .doesNotContain("Vuosi on päättymässä"));
        mailbox.empty();

        passes(LocalDate.of(2033, 5, 31));
        assertThat(mailbox.lettersAt(supervisor)).as("the last day").isEmpty();
        passes(LocalDate.of(2033, 6, 1));
        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("- Yhteistyö 2029–2033 Pohjois-Karjala: "));
        mailbox.empty();
        passes(LocalDate.of(2033, 9, 1));
        assertThat(mailbox.lettersAt(supervisor)).isEmpty();
        passes(LocalDate.of(2033, 9, 2));
        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains(
                        "HYTE 2033 Pohjois-Karjala: lain edellyttämää neuvottelua (612/2021 7 § 4 mom.) ei ole kirjattu pidetyksi.",
                        "Luemme ”kerran vuodessa” kalenterivuodeksi: vuosi päättyy la 31.12.2033, päiviä jäljellä 120")
                .doesNotContain("Valtuustokausi on päättymässä", "31.5.2033"));
        // 1 October 2033 is a Saturday
        passes(LocalDate.of(2033, 9, 30));
        passes(LocalDate.of(2033, 10, 31));
        assertThat(mailbox.lettersAt(supervisor)).hasSize(2);
        passes(LocalDate.of(2033, 11, 1));
        assertThat(mailbox.lettersAt(supervisor)).hasSize(3);
        passes(LocalDate.of(2033, 12, 1));
        mailbox.empty();
        passes(LocalDate.of(2033, 12, 30));
        assertThat(mailbox.lettersAt(supervisor)).isEmpty();
        passes(LocalDate.of(2034, 1, 2));
        assertThat(mailbox.lettersAt(supervisor)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("- HYTE 2033 Pohjois-Karjala: "));
        mailbox.empty();
        passes(LocalDate.of(2034, 1, 13));
        assertThat(mailbox.lettersAt(supervisor)).isEmpty();
    }

    /** The days between are left out: nothing is told on them. */
    private void passes(LocalDate day) {
        clock.moveTo(day.atTime(3, 0).toInstant(ZoneOffset.UTC));
        scenario.theDutyCalendarBegins();
        clock.passes(day);
    }

    @Test
    void aWholeTermIsRehearsedAndNothingIsSent() {
        people.supervisor("valvoja-6", "hva-13");
        var before = scenario.engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .count();

        var rehearsed = rehearsed("valvoja-6", "2029-06-01", "2033-05-31");

        assertThat(rehearsed)
                .contains("2029-11-28 TERM_PAIRS_OPEN", "2032-06-01 TERM_PAIRS_OPEN", "2033-04-29 TERM_AT_RISK")
                .hasSize(4 * 4 + 4 + 4);
        clock.runDue();
        assertThat(scenario.engine
                        .getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isEqualTo(before);
        assertThat(mailbox.lettersAbout("")).isEmpty();
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNotRehearsed() {
        people.supervisor("valvoja-6", "hva-13");
        Refused.because("rehearsal.period", 8).when(() -> rehearsed("valvoja-6", "2029-06-01", "2029-05-31"));
    }

    @Test
    void coordinatorsAreToldWhatIsToBeOpened() {
        var host = scenario.host("Pohjois-Karjala");
        people.coordinator("hyte.pohjoiskarjala", host.id().value());
        people.givesAddress("hyte.pohjoiskarjala", "hyte.pohjoiskarjala@hva.example");
        clock.passes(LocalDate.of(2027, 1, 15));

        assertThat(mailbox.lettersAt("hyte.pohjoiskarjala@hva.example").get(0).text())
                .contains("Valtuustokauden neuvottelukierros on avaamatta");
        assertThat(mailbox.lettersAt("hyte.pohjoiskarjala@hva.example").get(1).text())
                .contains("- HYTE 2027 Pohjois-Karjala: avatkaa neuvottelukierros.", "(uusi)")
                .doesNotContain("on päättymässä");
        mailbox.empty();
        passes(LocalDate.of(2027, 3, 31));
        assertThat(mailbox.lettersAt("hyte.pohjoiskarjala@hva.example"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text())
                        .contains(
                                "Vuoden neuvottelukierroksen suunnitelma on vahvistamatta", "vahvistakaa suunnitelma"));
    }

    @Test
    void thePeopleOfAMunicipalityAreToldWhatItHasNotRecordedItself() {
        people.member("hyte.joensuu", "kunta-167", "hva-12");
        people.givesAddress("hyte.joensuu", "hyte@joensuu.example");
        clock.passes(LocalDate.of(2027, 2, 1));

        var letters = mailbox.lettersAt("hyte@joensuu.example");
        assertThat(letters.get(0).text())
                .contains("Hyvinvointikertomus ja -suunnitelma on kirjaamatta")
                .doesNotContain("neuvottelukierros");
        assertThat(letters.get(letters.size() - 1).text())
                .contains(
                        "- Joensuu: vuonna 2027 annettua raporttia hyvinvoinnista ja terveydestä ei ole kirjattu (612/2021 6 § 3 mom.).")
                .doesNotContain("Kontiolahti");
    }

    /** Lines to supervisors, as "day kind". */
    private List<String> rehearsed(String person, String from, String to) {
        var lines = scenario.person(person).asks("rehearsal?from=" + from + "&to=" + to);
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> line.get("to").textValue().equals("SUPERVISOR"))
                .map(line ->
                        line.get("day").textValue() + " " + line.get("kind").textValue())
                .toList();
    }

    /** What earlier stories have left open she knows already. */
    private String supervisor(String id, String... hosts) {
        people.supervisor(id, id + "@avi.example", List.of(hosts));
        clock.passes(clock.today().plusDays(1));
        mailbox.empty();
        return id + "@avi.example";
    }

    private static LocalDate workingDayAfter(LocalDate day) {
        return day.getDayOfWeek().getValue() >= 5
                ? day.plusDays(8 - day.getDayOfWeek().getValue())
                : day.plusDays(1);
    }
}
