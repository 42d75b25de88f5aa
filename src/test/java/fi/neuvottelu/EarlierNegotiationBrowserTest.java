package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Host;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A county that negotiated in June begins in November: one form says so. */
@BrowserTest
class EarlierNegotiationBrowserTest {
    private static final String START = "a[ng-click='open()']:has(.glyphicon-list-alt)";
    private static final String MODELS = ".modal-dialog .processes a";
    private static final String READY = ".modal-dialog .nv-form.nv-ready";
    private static final String SEND = ".modal-footer .btn-primary[ng-click='startProcessInstance()']";
    private static final String TYPE = "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
            + "['input', 'change'].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })))";

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient rows;

    private Browser browser;
    private Host host;
    private Person coordinator;

    @BeforeEach
    void theSecondOfNovember(Browser browser) {
        this.browser = browser;
        clock.moveTo(Instant.parse("2026-11-02T07:00:00Z"));
        host = scenario.host("Pohjois-Savo");
        coordinator = scenario.coordinatorOf(host);
    }

    @AfterEach
    void asBefore() {
        EarlierNegotiationTest.nothingIsRecorded(scenario, rows);
    }

    @Test
    void oneFormSaysWhoNegotiatedInJune() {
        opens("fi", "Aiemmin tai muualla käyty neuvottelu");
        clicks("#earlier-HEALTH_PROMOTION");
        types("#earlier-heldOn", "2026-06-05");
        clicks("#earlier-all-came");
        browser.sees("#earlier-parties .nv-warning", "Läsnä ilman kirjattua kutsua: .*Kuopio.* Onko näin\\?");
        clicks("#earlier-all-invited");
        browser.seesNoMore("#earlier-parties .nv-warning");
        clicks("[for=earlier-came-3]");
        clicks("[for=earlier-came-4]");
        adds(
                "NONPROFIT",
                IntStream.rangeClosed(1, 20).mapToObj(n -> "Yhdistys " + n).collect(Collectors.joining("\n")));
        adds("PRIVATE", "Yritys Oy");
        adds("PUBLIC_OTHER", EarlierNegotiationTest.POLICE);
        browser.sees(READY + " [role=status]", "Kutsuttuja 41, läsnä 39");
        types("#earlier-invitedOn", "2026-04-20");
        new Select(browser.sees("#earlier-invitedBy")).selectByVisibleText("kirjeitse");
        clicks("#earlier-all-HEALTH_PROMOTION");
        browser.sees("#earlier-number").sendKeys("POS/1234/2026");
        types("#earlier-seenOn", "2026-11-02");
        browser.sees(".modal-dialog .nv-status", "Luonnos on tallennettu");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
        browser.sees(SEND).click();
        browser.seesNoMore(".modal-dialog");
        clock.runDue();

        var duties = new Duties(scenario.nationalSupervisor());
        var year = "year=2026&on=2026-11-02&";
        assertThat(duties.status(year + "code=OB-Y7&county=13")).isEqualTo("FULFILLED");
        var parts = duties.list(year + "code=OB-Y6-PART&county=13");
        assertThat(parts.stream().filter(one -> one.get("held").booleanValue())).hasSize(17);
        assertThat(parts.stream().filter(one -> !one.get("held").booleanValue()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.get("missing").toString()).contains("partyNoAnswer"));
        assertThat(new Duties(coordinator).list(year + "code=OB-Y6-PART&county=13"))
                .as("the county has invited: nothing is red for it")
                .noneMatch(one -> one.get("coloured").booleanValue()
                        && one.get("status").textValue().startsWith("AT_RISK"));

        opens("sv", "Förhandling som förts tidigare eller på annat håll");
        browser.sees(READY, "Förhandlingar som antecknats i efterhand");
        browser.sees(READY, "5.6.2026 · 612/2021");
        browser.sees(READY, "Yritys Oy: bekräftelse inväntas");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
    }

    @Test
    void aFileIsShownMendedAndRecorded() {
        opens("fi", "Aiemmin tai muualla käyty neuvottelu");
        clicks("#earlier-IMPORT");
        var heads = "päivä;laki;läsnä;aiheet\n";
        types("#earlier-text", heads + "5.6.2026;612/2021;Kuopio, Vaasa;kaikki");
        browser.sees(READY, "Virheitä: 1. Tiedostoa ei voi lähettää ennen kuin ne on korjattu.");
        browser.sees(READY, "Rivi 2, sarake ”läsnä”: Vaasa ei ollut järjestäjän");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
        types("#earlier-text", heads + "5.6.2026;612/2021;Kuopio, Siilinjärvi;kaikki");
        browser.sees(READY, "Neuvotteluja 1. Mitään ei ole vielä tallennettu.");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
        browser.sees(".modal-dialog .nv-status", "Luonnos on tallennettu");
        browser.sees(SEND).click();
        browser.seesNoMore(".modal-dialog");
        clock.runDue();
        assertThat(coordinator.startPage("earlier-negotiation").at("/hosts/0/recorded"))
                .hasSize(1);
    }

    @Test
    void theReportOfAnOwnerIsRecorded() {
        scenario.party(host, "Kuopio");
        coordinator.starts("earlier-negotiation", "hva-13", draft -> {
            draft.put("heldOn", "2026-06-05").putArray("acts").add("HEALTH_PROMOTION");
            draft.putArray("parties").addObject().put("party", "kunta-297").put("came", true);
            draft.putArray("measures").addObject().put("text", "Kävelyreitti").put("owner", "kunta-297");
        });
        clock.runDue();
        opens("sv", "Förhandling som förts tidigare eller på annat håll");
        clicks("#earlier-REPORT");
        new Select(browser.sees("#earlier-negotiation")).selectByVisibleText("5.6.2026 · 612/2021");
        new Select(browser.sees("#earlier-reportOn")).selectByVisibleText("Kävelyreitti (Kuopio)");
        clicks("#earlier-DONE");
        new Select(browser.sees("#earlier-channel")).selectByVisibleText("per telefon");
        types("#earlier-receivedOn", "2026-11-02");
        types("#earlier-saidBy", "koordinator");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
        browser.sees(SEND + ":not([disabled])").click();
        browser.seesNoMore(".modal-dialog");
        assertThat(rows.sql("select state from follow_up where text = 'Kävelyreitti' and host = 'hva-13'")
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }

    /** Whoever reads of it sees that it was recorded afterwards, and who contests it. */
    @Test
    void theDutySaysInCockpitAndInTasklistHowItWasRecorded() {
        var kuopio = scenario.memberOf(scenario.party(host, "Kuopio"), host, "edustaja");
        coordinator.starts("earlier-negotiation", "hva-13", draft -> {
            draft.put("heldOn", "2026-06-05").putArray("acts").add("HEALTH_PROMOTION");
            var parties = draft.putArray("parties");
            parties.addObject().put("party", "hva-13").put("came", true);
            parties.addObject().put("party", "kunta-297").put("came", true);
        });
        clock.runDue();
        browser.logsIn(scenario.nationalSupervisor().id(), "sv");
        browser.goesTo("duties?one=OB-Y6-PART~297~13~2026-01-01");
        browser.sees(".nv-body", "Antecknat i efterhand: förhandlingen");
        browser.sees(".nv-body table", "antecknat i efterhand");
        browser.sees(".nv-body", "Kuopio: bekräftelse av det som antecknats i efterhand");
        var asked = rows.sql("select instance from earlier_confirmation where party = 'kunta-297' and state = 'ASKED'")
                .query(String.class)
                .single();
        kuopio.handsIn(asked, "confirmWhatWasRecorded", draft -> draft.put("reply", "CONTESTED")
                .put("statement", "Emme olleet paikalla."));
        browser.goesTo("duties?one=OB-Y7~13~~2026-01-01");
        browser.sees(".nv-body table", "Emme olleet paikalla\\.");
        browser.goesTo("duties?view=clock&county=13");
        browser.sees("svg.nv-clock");
        browser.asks("document.querySelectorAll('.nv-body details').forEach((one) => (one.open = true))");
        browser.sees(".nv-body table", "antecknat i efterhand");

        browser.logsInAtTasklist(kuopio.id(), "fi");
        browser.sees(".nv-own-open button", "^Velvoitteet$").click();
        browser.sees(".nv-own .nv-entries > li", "Kirjattu jälkikäteen: neuvottelu pe 5\\.6\\.2026");
        browser.sees(".nv-own .nv-entries > li", "kiistää, mitä siitä on jälkikäteen kirjattu: Kuopio");
    }

    private void opens(String language, String model) {
        browser.logsInAtTasklist(coordinator.id(), language);
        browser.sees(START).click();
        browser.sees(MODELS, model).click();
        browser.sees(READY);
    }

    private void adds(String sector, String names) {
        new Select(browser.sees("#earlier-sector"))
                .selectByIndex(
                        switch (sector) {
                            case "PUBLIC_OTHER" -> 0;
                            case "PRIVATE" -> 1;
                            default -> 2;
                        });
        browser.sees("#earlier-names").sendKeys(names);
        clicks("#earlier-add");
    }

    /** The bar with the state of the draft lies over the end of the page. */
    private void clicks(String css) {
        var field = browser.sees(css);
        browser.asks("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", css);
        field.click();
    }

    private void types(String css, String text) {
        browser.sees(css);
        browser.asks(TYPE, css, text);
    }
}
