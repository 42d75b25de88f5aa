package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.people.WebAccounts;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** names-and-addresses: an administrator changes them; the person is told, and so are the coordinators of her hosts. */
@ScenarioTest
class NamesAndAddressesTest {
    private static final String CHAIR = "puheenjohtaja.nimet";
    private static final String OLD = "puheenjohtaja@nimet.example";
    private static final String NEW = "uusi.nimi@nimet.example";

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

    @Autowired
    WebAccounts accounts;

    private String coordinating;

    @BeforeEach
    void aChairAndHerCoordinator() {
        scenario.theDutyCalendarBegins();
        coordinating = scenario.coordinatorOf(scenario.host("Itä-Uusimaa")).id();
        people.givesAddress(coordinating, "nimet@hva.example");
        // Another story may have told her something on the same days.
        rows.sql("delete from digest_item where user_id = ?")
                .param(coordinating)
                .update();
        rows.sql("delete from letter where once like ?")
                .param("digest " + coordinating + " %")
                .update();
        people.member(CHAIR, "kunta-638", "hva-01");
        people.givesAddress(CHAIR, OLD);
        mailbox.empty();
    }

    @AfterEach
    void nothingIsLeft() {
        people.nothingWasDone();
        people.givesAddress(coordinating, "");
        scenario.engine.getIdentityService().deleteUser(CHAIR);
    }

    @Test
    void thePersonIsToldAtBothAddressesAndTheCoordinatorsInTheirNextDigest() {
        var changed = changes(draft -> draft.put("lastName", "Uusinimi").put("email", NEW));

        assertThat(changed)
                .hasPassed(findId("Name or address handed in"), findId("Record name and address"))
                .isEnded();
        var account = scenario.engine
                .getIdentityService()
                .createUserQuery()
                .userId(CHAIR)
                .singleResult();
        assertThat(account.getLastName()).isEqualTo("Uusinimi");
        assertThat(account.getEmail()).isEqualTo(NEW);
        assertThat(scenario.engine.getIdentityService().checkPassword(CHAIR, TestPeople.PASSWORD))
                .isTrue();
        clock.passes(LocalDate.of(2027, 1, 11));
        assertThat(mailbox.lettersAt(OLD)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Nimi ennen: Testi Henkilö\nNimi nyt: Testi Uusinimi", OLD, NEW, "Namn nu: Testi Uusinimi"));
        assertThat(mailbox.lettersAt(NEW)).hasSize(1);

        clock.passes(LocalDate.of(2027, 1, 12));
        assertThat(mailbox.lettersAt("nimet@hva.example")).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains(
                        "Muutokset käyttäjiin ja ryhmiin",
                        "Testi Henkilö (yllapito.testi) muutti käyttäjän Testi Uusinimi (" + CHAIR
                                + ") nimen tai sähköpostiosoitteen (11.1.2027",
                        "Ennen: Testi Henkilö, " + OLD,
                        "Testi Henkilö (yllapito.testi) ändrade namnet eller e-postadressen"));
    }

    @Test
    void whoIsAddedToAGroupOfAHostIsToldToItsCoordinatorsOnce() {
        var identity = scenario.engine.getIdentityService();
        var administrator = scenario.administrator().id();
        people.acts(administrator);
        identity.createMembership(administrator, "koordinaattori-hva-01");
        identity.createMembership(CHAIR, "valvoja-hva-01");
        identity.createMembership(CHAIR, "koordinaattori-hva-03");
        identity.deleteMembership(CHAIR, "valvoja-hva-01");
        identity.createMembership(administrator, "kayttoloki-hva-01");
        var chair = accounts.service().createUserQuery().userId(CHAIR).singleResult();
        chair.setPassword(TestPeople.PASSWORD);
        accounts.service().saveUser(chair);
        people.nobodyActs();
        try {
            clock.passes(LocalDate.of(2027, 1, 12));

            assertThat(mailbox.lettersAt("nimet@hva.example")).singleElement().satisfies(letter -> assertThat(
                            letter.text())
                    .contains(
                            "Testi Henkilö (yllapito.testi) lisäsi itsensä ryhmään ",
                            "koordinaattorit / koordinatorer (11.1.2027",
                            "lisäsi käyttäjän Testi Henkilö (" + CHAIR + ") ryhmään ",
                            "poisti käyttäjän Testi Henkilö (" + CHAIR + ") ryhmästä",
                            "käyttöloki / användningslogg",
                            "vaihtoi käyttäjän Testi Henkilö (" + CHAIR + ") salasanan",
                            "lade till sig själv i gruppen")
                    .doesNotContain("Länsi-Uud", "hva-03"));
            clock.passes(LocalDate.of(2027, 1, 13));
            assertThat(mailbox.lettersAt("nimet@hva.example")).as("told once").hasSize(1);
        } finally {
            identity.deleteMembership(administrator, "koordinaattori-hva-01");
            identity.deleteMembership(administrator, "kayttoloki-hva-01");
            identity.deleteMembership(CHAIR, "koordinaattori-hva-03");
        }
    }

    @Test
    void onlyAnAddressThatIsOneIsWrittenTo() {
        people.givesAddress(CHAIR, "ei osoite");
        changes(draft -> draft.put("email", ""));
        clock.passes(LocalDate.of(2027, 1, 11));
        assertThat(mailbox.lettersAbout("Nimenne")).isEmpty();
        assertThat(scenario.engine
                        .getIdentityService()
                        .createUserQuery()
                        .userId(CHAIR)
                        .singleResult()
                        .getEmail())
                .isNull();
    }

    @Test
    void whatIsNoNameNoAddressOrNoChangeIsRefused() {
        Refused.because("account.unchanged").when(() -> changes(draft -> {}));
        Refused.because("account.unknown").when(() -> changes(draft -> draft.put("user", "ei.ketaan")));
        Refused.because("account.unknown").when(() -> changes(draft -> draft.put("user", "neuvottelu-palvelu")));
        Refused.because("account.unknown").when(() -> changes(draft -> draft.putNull("user")));
        Refused.because("account.nameMissing").when(() -> changes(draft -> draft.put("firstName", " ")));
        Refused.because("account.nameMissing").when(() -> changes(draft -> draft.putNull("lastName")));
        Refused.because("text.oneLine").when(() -> changes(draft -> draft.put("lastName", "a\nb")));
        Refused.because("text.tooLong", 100).when(() -> changes(draft -> draft.put("lastName", "x".repeat(101))));
        Refused.because("mailbox.invalid").when(() -> changes(draft -> draft.put("email", "a@b")));
        Refused.because("mailbox.two").when(() -> changes(draft -> draft.put("email", OLD + "," + NEW)));
    }

    @Test
    void onlyAdministratorsFindTheForm() {
        var accounts = scenario.administrator().startPage("names-and-addresses").get("accounts");
        assertThat(StreamSupport.stream(accounts.spliterator(), false)
                        .map(one -> one.get("id").textValue()))
                .contains(CHAIR, coordinating)
                .doesNotContain("neuvottelu-palvelu");
        var person = scenario.coordinatorOf(scenario.host("Itä-Uusimaa"));
        assertThat(person.mayStart()).doesNotContain("names-and-addresses");
        assertThat(person.triesToStart("names-and-addresses", "hva-01")).first().isEqualTo(404);
        assertThat(person.triesToStart("names-and-addresses", "hva-01")).last().isNotEqualTo(200);
    }

    private ProcessInstance changes(Consumer<ObjectNode> typed) {
        return PassedInstance.of(
                scenario.engine,
                scenario.administrator()
                        .reads("fi")
                        .starts(
                                "names-and-addresses",
                                "",
                                draft -> typed.accept(draft.put("user", CHAIR)
                                        .put("firstName", "Testi")
                                        .put("lastName", "Henkilö")
                                        .put("email", OLD))));
    }
}
