package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.people.Groups;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** duty-calendar: what the people of a municipality, a county or HUS are told by themselves, and nobody twice. */
@ScenarioTest
class PartyRemindersTest {
    private static final String IMATRA = "kunta-153";
    private static final String HOST = "hva-11";

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
    IdentityService accounts;

    @Autowired
    JdbcClient rows;

    @BeforeEach
    void everyMorning() {
        rows.sql("delete from duty_record").update();
        scenario.theDutyCalendarBegins();
    }

    @AfterEach
    void nothingIsRecorded() {
        rows.sql("delete from duty_record").update();
    }

    /** P33: 612/2021 s. 6(3), s. 7(3). */
    @Test
    void aReportThatWasAdoptedIsDeliveredAndPublished() {
        var imatra = member("toimittaja.imatra", IMATRA, HOST);
        var county = coordinatorOf("toimittaja.ekarjala", HOST);
        clock.passes(LocalDate.of(2027, 1, 20));
        records("toimittaja.imatra", "OB-TREP kunta-153 - 2025-06-01", "2027-01-15");
        mailbox.empty();

        clock.passes(LocalDate.of(2027, 1, 28));
        assertThat(mailbox.lettersAt(imatra)).as("13 days after").isEmpty();
        clock.passes(LocalDate.of(2027, 1, 29));
        assertThat(mailbox.lettersAt(imatra)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains(
                        "Hyvinvointikertomuksen ja -suunnitelman toimittaminen tai julkaiseminen on kirjaamatta",
                        "- Imatra: valtuustokauden 2025–2029 hyvinvointikertomus ja -suunnitelma, hyväksytty pe 15.1.2027."
                                + " Vastaanottaja: Etelä-Karjalan hyvinvointialue (612/2021 6 § 3 mom.).",
                        "Ne julkaistaan julkisessa tietoverkossa (612/2021 6 § 3 mom.).")
                .doesNotContain("HUS", "Hyvinvointikertomus ja -suunnitelma on kirjaamatta"));
        assertThat(textAt(county)).doesNotContain("Imatra");

        records("toimittaja.imatra", "OB-DEL-C kunta-153 hva-11 2025-06-01", "2027-01-29");
        mailbox.empty();
        // 14 February 2027 is a Sunday; the yearly report has had its own day before.
        clock.passes(LocalDate.of(2027, 2, 12));
        assertThat(textAt(imatra))
                .doesNotContain(
                        "tietoverkossa (612/2021 6 § 3 mom.). Kirjatkaa julkaiseminen, kun se on tehty. (uusi)");
        mailbox.empty();
        clock.passes(LocalDate.of(2027, 2, 15));
        assertThat(mailbox.lettersAt(imatra)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Ne julkaistaan julkisessa tietoverkossa (612/2021 6 § 3 mom.).", "(uusi)")
                .doesNotContain("Vastaanottaja"));

        records("toimittaja.imatra", "OB-PUB kunta-153 - 2025-06-01", "2027-02-15");
        mailbox.empty();
        clock.passes(LocalDate.of(2027, 5, 3));
        assertThat(textAt(imatra)).contains("Vuosittain annettavaa raporttia").doesNotContain("julkaistaan");
    }

    /** P33 in Uusimaa, 612/2021 s. 6(5); adopted in the last days of a council term, delivered in the next. */
    @Test
    void whatWasAdoptedBeforeATermEndedIsDeliveredAfterIt() {
        at(LocalDate.of(2029, 5, 25));
        var lohja = member("toimittaja.lohja", "kunta-444", "hva-03");
        clock.passes(LocalDate.of(2029, 5, 25));
        records("toimittaja.lohja", "OB-TREP kunta-444 - 2025-06-01", "2029-05-25");
        mailbox.empty();

        clock.passes(LocalDate.of(2029, 6, 7));
        assertThat(textAt(lohja)).doesNotContain("toimittaminen");
        mailbox.empty();
        clock.passes(LocalDate.of(2029, 6, 8));

        assertThat(textAt(lohja))
                .contains("valtuustokauden 2025–2029", "Vastaanottaja: HUS", "(612/2021 6 § 5 mom.)")
                .contains("Vastaanottaja: Länsi-Uudenmaan hyvinvointialue", "Mottagare: ", "allmänna datanätet");
    }

    @Test
    void besideWhatIsNewAMunicipalityReadsForWhomItsDutiesWaitAndNotThoseOfOthers() {
        // no other story negotiates in Etelä-Pohjanmaa over a term
        var evijarvi = member("odottaja.evijarvi", "kunta-052", "hva-16");
        clock.passes(LocalDate.of(2027, 1, 15));
        assertThat(mailbox.lettersAt(evijarvi)).singleElement().satisfies(letter -> {
            assertThat(letter.text())
                    .containsSubsequence("- Evijärvi: kirjatkaa päätös", "Ketä odotetaan osapuolen velvoitteissa")
                    .contains(": Evijärvi: kirjausta siitä, että velvoite on täytetty, 1.1.2027 alkaen")
                    .doesNotContain("Seinäjoki", "osapuolta: raportin");
            assertThat(letter.text().lines())
                    .anyMatch(
                            line -> line.startsWith(
                                    "- Evijärvi – Hyvinvointialueen ja kunnan neuvottelu valtuustokaudella"
                                            + " 2025–2029: Etelä-Pohjanmaan hyvinvointialue, Evijärvi: neuvottelun aloittamista"));
            assertThat(letter.text().lines().filter(line -> line.startsWith("- Evijärvi – ")))
                    .isNotEmpty()
                    .noneMatch(line -> line.endsWith("(uusi)"));
        });
        clock.passes(LocalDate.of(2027, 1, 18));
        assertThat(mailbox.lettersAt(evijarvi)).as("to wait is no news").hasSize(1);
    }

    /** HUS takes part in five negotiations: one line tells of all. */
    @Test
    void husReadsForWhomItsDutiesWait() {
        var hus = member("odottaja.hus", "hus", "hva-01");
        clock.passes(LocalDate.of(2027, 1, 15));
        assertThat(textAt(hus).lines().filter(line -> line.startsWith("- HUS-yhtymä – ")))
                .anyMatch(line ->
                        line.matches(".*osallistuminen hyte-neuvotteluun 2027: .*(kutsu|neuvottelun aloittamista).*"));
    }

    /** P29: each 15 January, and 60 days after a council term has begun. */
    @Test
    void theNamedBodyIsRecordedAndConfirmed() {
        var imatra = member("nimeaja.imatra", IMATRA, HOST);
        clock.passes(LocalDate.of(2027, 1, 14));
        assertThat(mailbox.lettersAt(imatra)).isEmpty();
        clock.passes(LocalDate.of(2027, 1, 15));
        assertThat(textAt(imatra)).contains("- Imatra: kirjatkaa päätös, jolla vastuutaho on nimetty");
        records("nimeaja.imatra", "OB-NAME kunta-153 - -", "2027-01-15");

        at(LocalDate.of(2028, 1, 13));
        mailbox.empty();
        // 15 January 2028 is a Saturday
        clock.passes(LocalDate.of(2028, 1, 14));
        assertThat(textAt(imatra))
                .contains(
                        "onko tieto ajan tasalla?",
                        "- Imatra: vastuutaho on nimetty pe 15.1.2027. Jos se on muuttunut tai nimetään uudelleen,"
                                + " kirjatkaa uusi päätös (612/2021 6 § 2 mom.). (uusi)")
                .doesNotContain("kirjatkaa päätös, jolla");
        mailbox.empty();
        clock.passes(LocalDate.of(2028, 2, 1));
        assertThat(textAt(imatra))
                .as("asked once")
                .contains("Vuosittain annettavaa raporttia")
                .doesNotContain("ajan tasalla");

        records("nimeaja.imatra", "OB-NAME kunta-153 - -", "2028-02-01");
        at(LocalDate.of(2029, 1, 12));
        clock.passes(LocalDate.of(2029, 1, 15));
        assertThat(textAt(imatra)).contains("vastuutaho on nimetty ti 1.2.2028");
        records("nimeaja.imatra", "OB-NAME kunta-153 - -", "2029-01-15");
        at(LocalDate.of(2029, 7, 30));
        mailbox.empty();
        clock.passes(LocalDate.of(2029, 7, 31));
        assertThat(textAt(imatra)).contains("vastuutaho on nimetty ma 15.1.2029");
    }

    /** 611/2021 s. 14 binds the municipality too. */
    @Test
    void nearTheEndOfATermAMunicipalityWithoutANegotiationIsTold() {
        var round = coordinator.opensTermRound("Pirkanmaa");
        coordinator.plans(round, coordinator.oneSession(round, Scenario.DAY, "Nokia"));
        coordinator.confirms(round);
        var supervisor = "valvoja.pirkanmaa@avi.example";
        people.supervisor("valvoja.pirkanmaa", supervisor, List.of("hva-08"));
        var coordinating = coordinatorOf("poytakirja.pirkanmaa", "hva-08");
        clock.passes(Scenario.DAY);
        coordinator.recordsAllPresentBut(round.session());

        // our own days for the minutes: two weeks to send them, five to have them approved
        clock.passes(Scenario.DAY.plusDays(14));
        var ofThisSession = "- " + round.instance().getBusinessKey() + ": neuvottelu 10.3.2027, tavoitepäivä ";
        assertThat(textAt(coordinating)).doesNotContain(ofThisSession);
        clock.passes(Scenario.DAY.plusDays(15));
        assertThat(textAt(coordinating)).contains(ofThisSession + "24.3.2027. (uusi)");
        clock.passes(Scenario.DAY.plusDays(35));
        assertThat(textAt(supervisor)).doesNotContain(ofThisSession);
        clock.passes(Scenario.DAY.plusDays(36));
        assertThat(textAt(supervisor)).contains("Pöytäkirjat, joita ei ole hyväksytty", ofThisSession + "14.4.2027");

        var nokia = member("johto.nokia", "kunta-536", "hva-08");
        var punkalaidun = member("johto.punkalaidun", "kunta-619", "hva-08");
        at(LocalDate.of(2028, 5, 30));
        mailbox.empty();
        clock.passes(LocalDate.of(2028, 5, 31));

        assertThat(textAt(punkalaidun))
                .contains("- Punkalaidun ja Pirkanmaan hyvinvointialue: neuvottelua ei ole vielä kirjattu pidetyksi."
                        + " Valtuustokausi päättyy to 31.5.2029, päiviä jäljellä 365 (611/2021 14 §). (uusi)");
        assertThat(textAt(nokia)).doesNotContain("neuvottelua ei ole vielä kirjattu");
        assertThat(textAt(supervisor)).contains("neuvottelua kaikkien kuntien kanssa ei ole kirjattu pidetyksi");
    }

    /** Language Act 423/2003: the majority's language first, and one language to a municipality that has one. */
    @Test
    void aMunicipalityIsWrittenToInItsLanguages() {
        var narpio = member("kieli.narpio", "kunta-545", "hva-17");
        var laihia = member("kieli.laihia", "kunta-399", "hva-17");
        clock.passes(LocalDate.of(2027, 1, 15));
        assertThat(mailbox.lettersAt(narpio).get(0).subject())
                .startsWith("Daglig sammanställning om förhandlingarna 15.1.2027 / Päiväkooste");
        assertThat(textAt(laihia)).contains("- Laihia: kirjatkaa päätös").doesNotContain("anteckna");
    }

    @Test
    void whoeverIsManyThingsHasOneLetterADayAndNothingTwiceInIt() {
        var person = coordinatorOf("kaikki.ekarjala", HOST);
        Stream.of(Groups.SUPERVISORS, Groups.supervisorsOf(HOST), Groups.supervisorsOf("hva-10"), IMATRA)
                .forEach(group -> {
                    if (accounts.createGroupQuery().groupId(group).count() == 0) {
                        accounts.saveGroup(accounts.newGroup(group));
                    }
                    accounts.createMembership("kaikki.ekarjala", group);
                });
        clock.passes(LocalDate.of(2027, 1, 14));
        mailbox.empty();

        clock.passes(LocalDate.of(2027, 1, 15));

        assertThat(mailbox.lettersAt(person)).singleElement().satisfies(letter -> {
            assertThat(letter.text())
                    .contains("- Imatra: kirjatkaa päätös", "- Etelä-Karjalan hyvinvointialue: kirjatkaa päätös");
            assertThat(letter.text().lines().filter(line -> line.startsWith("- ")))
                    .filteredOn(line -> !line.matches(".*(vastauspäivä|svarsdag|10\\.3\\.2027).*"))
                    .as("but sessions that two stories have on one day")
                    .doesNotHaveDuplicates();
        });
    }

    /** The server was down from Thursday evening to Tuesday: Friday's reminders are told on Tuesday, once. */
    @Test
    void whatWasMissedIsToldOnceOnTheNextDayThatRuns() {
        var imatra = member("katkos.imatra", IMATRA, HOST);
        var county = coordinatorOf("katkos.ekarjala", HOST);
        clock.passes(LocalDate.of(2027, 1, 14));
        mailbox.empty();

        clock.moveTo(LocalDate.of(2027, 1, 19).atTime(9, 0).toInstant(ZoneOffset.UTC));
        clock.runDue();

        assertThat(mailbox.lettersAt(imatra)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Päiväkooste neuvotteluista, tiistai 19.1.2027", "vastuutaho"));
        assertThat(mailbox.lettersAt(county)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("- Etelä-Karjalan hyvinvointialue: kirjatkaa päätös"));
        clock.passes(LocalDate.of(2027, 1, 22));
        assertThat(mailbox.lettersAt(imatra)).hasSize(1);
        assertThat(mailbox.lettersAt(county)).hasSize(1);
    }

    @Test
    void theRehearsalOfATermSaysWhatAMunicipalityWouldBeTold() {
        var reader = coordinatorOf("harjoitus.ekarjala", HOST);
        assertThat(rehearsed("harjoitus.ekarjala", IMATRA, "2029-06-01", "2030-12-31"))
                .containsExactly(
                        "2029-06-15 YEARLY_REPORT",
                        "2029-06-29 YEARLY_REPORT",
                        "2029-07-31 TERM_REPORT",
                        "2029-07-31 NAMED_BODY",
                        "2029-11-28 TERM_REPORT",
                        "2030-01-15 NAMED_BODY",
                        "2030-02-01 YEARLY_REPORT",
                        "2030-04-30 YEARLY_REPORT",
                        "2030-06-03 TERM_REPORT",
                        "2030-06-14 YEARLY_REPORT",
                        "2030-06-28 YEARLY_REPORT");
        assertThat(rehearsed("harjoitus.ekarjala", IMATRA, "2032-03-01", "2033-05-31"))
                .contains("2032-05-31 PAIR_AT_RISK", "2032-12-02 PAIR_AT_RISK")
                .contains("2033-03-02 PAIR_AT_RISK", "2033-04-29 PAIR_AT_RISK", "2033-01-14 NAMED_BODY");
        assertThat(rehearsed("harjoitus.ekarjala", "kunta-286", "2029-06-01", "2033-05-31"))
                .as("another county's")
                .isEmpty();
        assertThat(rehearsed("harjoitus.ekarjala", "hus", "2029-06-01", "2033-05-31"))
                .isEmpty();
        people.coordinator("harjoitus.iuusimaa", "hva-01");
        assertThat(rehearsed("harjoitus.iuusimaa", "hus", "2029-06-01", "2033-05-31"))
                .as("what HUS owes is in nobody's area")
                .isEmpty();
        assertThat(mailbox.lettersAt(reader)).isEmpty();

        member("harjoitus.imatra", IMATRA, HOST);
        var own = scenario.person("harjoitus.imatra").asks("rehearsal?from=2029-06-01&to=2033-05-31");
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.get("party").textValue()).isEqualTo(IMATRA));
        var all = scenario.nationalSupervisor().asks("rehearsal?from=2029-06-01&to=2033-05-31");
        assertThat(StreamSupport.stream(all.spliterator(), false)
                        .map(line -> line.get("party").textValue())
                        .distinct())
                .as("291 municipalities, 21 counties, Helsinki, HUS and those of a host")
                .hasSize(291 + 21 + 1 + 1 + 1);
    }

    @Test
    void whatIsRecordedIsNotRehearsed() {
        member("kirjaaja.imatra", IMATRA, HOST);
        coordinatorOf("harjoitus.ekarjala", HOST);
        records("kirjaaja.imatra", "OB-NAME kunta-153 - -", "2027-01-11");
        records("kirjaaja.imatra", "OB-TREP kunta-153 - 2025-06-01", "2027-01-11");
        assertThat(rehearsed("harjoitus.ekarjala", IMATRA, "2027-01-11", "2028-01-31"))
                .containsExactly(
                        "2027-01-25 REPORT_DELIVERY",
                        "2027-01-25 REPORT_DELIVERY",
                        "2027-02-01 YEARLY_REPORT",
                        "2027-02-10 REPORT_DELIVERY",
                        "2027-02-10 REPORT_DELIVERY",
                        "2027-04-30 YEARLY_REPORT",
                        "2027-06-15 YEARLY_REPORT",
                        "2027-06-30 YEARLY_REPORT",
                        "2028-01-14 CONFIRM_NAMED_BODY");
    }

    /** Lines to the people of one party, as "day kind". */
    private List<String> rehearsed(String person, String party, String from, String to) {
        var lines = scenario.person(person).asks("rehearsal?from=" + from + "&to=" + to);
        return StreamSupport.stream(lines.spliterator(), false)
                .filter(line -> party.equals(line.get("party").textValue()))
                .map(line ->
                        line.get("day").textValue() + " " + line.get("kind").textValue())
                .toList();
    }

    /** All that has come to an address, one after the other. */
    private String textAt(String address) {
        return mailbox.lettersAt(address).stream().map(ReceivedLetter::text).reduce("", String::concat);
    }

    private void records(String person, String duty, String date) {
        Consumer<ObjectNode> typed = draft -> draft.put("duty", duty)
                .put("date", date)
                .put("link", "https://www.kunta.example/paatos")
                .put("title", "Päätös")
                .put("note", "");
        var parts = duty.split(" ");
        var host = parts[1].startsWith("kunta-444") ? "hva-03" : HOST;
        scenario.person(person).starts("duty-record", host, typed);
    }

    private void at(LocalDate day) {
        clock.moveTo(day.atTime(5, 0).toInstant(ZoneOffset.UTC));
        scenario.theDutyCalendarBegins();
    }

    private String member(String id, String party, String host) {
        people.member(id, party, host);
        return withAddress(id);
    }

    private String coordinatorOf(String id, String host) {
        people.coordinator(id, host);
        return withAddress(id);
    }

    private String withAddress(String id) {
        people.givesAddress(id, id + "@kunta.example");
        return id + "@kunta.example";
    }
}
