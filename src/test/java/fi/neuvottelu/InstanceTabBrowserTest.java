package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.people.Groups;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** The tab on a process instance in Cockpit: which duty the instance serves. */
@BrowserTest
class InstanceTabBrowserTest {
    private static final String HOST = "Päijät-Häme";

    /** Of this story alone. */
    private static final int YEAR = 2041;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    private Browser browser;

    @BeforeEach
    void aSupervisorOfOneHost(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 11).atTime(7, 0).toInstant(ZoneOffset.UTC));
        people.supervisor("selain.prosessi", scenario.host(HOST).id().value());
    }

    @Test
    void fromAnInvitationToTheLineOfTheRegisterByKeyboardAlone() {
        var session = coordinator.opensRoundWithOneSession(HOST, LocalDate.of(YEAR, 3, 12), "Lahti", "Heinola");
        clock.passes(session.invitationOn());
        browser.logsIn("selain.prosessi", "fi");
        browser.goesTo("process-instance/" + session.invitationOf("Lahti").getId() + "/runtime");
        browser.sees("a", "^Velvoitteet$");
        browser.tabsToWords("Velvoitteet");
        browser.presses(Keys.ENTER);

        browser.sees(".nv-tab caption", "Velvoitteet, joita tämä palvelee");
        browser.sees(".nv-tab tr", "OB-Y6-PART.*Lahti");
        browser.sees(".nv-tab tr", "OB-Y7 ");
        assertThat(browser.all(".nv-tab tbody tr")).hasSize(2);
        assertThat(browser.violationsIn(".nv-tab")).isEmpty();

        browser.tabsTo(".nv-tab th a[href*='OB-Y6-PART']");
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(".nv-body h2");
        browser.sees(".nv-body h2", "Kunnan osallistuminen hyte-neuvotteluun");
        browser.sees(".nv-page dl", "Lahti");
        browser.sees(".nv-part", "ei ole vielä vastannut");
        theTasksOfMunicipalitiesAreCountedByName();
    }

    private void theTasksOfMunicipalitiesAreCountedByName() {
        browser.goesTo("tasks");
        browser.sees("#task-group-counts td", "^Lahti$");
        browser.sees("#task-group-counts td", "^Heinola$");
        assertThat(browser.sees("#task-group-counts").getText()).doesNotContain("kunta-");
    }

    @Test
    void whatServesNoDutySaysSo() {
        var host = scenario.host(HOST).id().value();
        var letters = scenario.engine
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "undelivered-letter",
                        "Kirje, joka ei kuulu kierrokseen",
                        Map.of(
                                "host",
                                host,
                                "roundName",
                                HOST,
                                "coordinators",
                                Groups.coordinatorsOf(host),
                                "languages",
                                "FI",
                                "mendBy",
                                "2027-03-01T14:00:00Z"));
        browser.logsIn("selain.prosessi", "sv");
        browser.goesTo("process-instance/" + letters.getId() + "/runtime");
        browser.sees("a", "^Skyldigheter$").click();
        browser.sees(".nv-tab", "tjänar ingen förhandlingsskyldighet");
        assertThat(browser.all(".nv-tab table")).isEmpty();
        assertThat(browser.violationsIn(".nv-tab")).isEmpty();
        browser.sees(".nv-tab a", "Alla skyldigheter").click();
        browser.sees(".nv-body h2", "skyldigheter");
        assertThat(browser.page()).isEqualTo("duties");
    }
}
