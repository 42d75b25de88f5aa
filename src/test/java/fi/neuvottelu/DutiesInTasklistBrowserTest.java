package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of a municipality, who has no Cockpit, sees in Tasklist what her organisation owes and is owed. */
@BrowserTest
class DutiesInTasklistBrowserTest {
    private static final String OPEN = ".nv-own-open button";

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    FaultyScripts scripts;

    private Browser browser;

    @BeforeEach
    void aMemberOfAMunicipality(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(2039, 1, 11).atTime(7, 0).toInstant(ZoneOffset.UTC));
        people.member("selain.sotkamo", "kunta-765", "hva-20");
        people.member("selain.toimija", "toimija-selain", "hva-20");
    }

    @AfterEach
    void allIsWell() {
        scripts.allIsWell();
    }

    @Test
    void theKeyboardIsEnoughAndEveryDateExplainsItself() {
        browser.logsInAtTasklist("selain.sotkamo", "fi");
        browser.sees(OPEN, "^Velvoitteet$");
        browser.tabsTo(OPEN);
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn("#nv-own-title");
        browser.sees(".nv-own .nv-counts", "Aika päättynyt, ei kirjattu");
        browser.sees(
                ".nv-own .nv-entries > li",
                "Sotkamo – Kainuun hyvinvointialue · 612/2021 6 § 4 mom\\. \\(OB-Y6-PART\\)");
        browser.sees(".nv-own .nv-entries > li", "Kainuun hyvinvointialue – Sotkamo · 611/2021 14 § \\(OB-T14\\)");
        browser.sees(".nv-own li a[href='/neuvottelu/lukutavat#k']", "\\(k\\)");
        assertThat(browser.sees(".nv-own").getText())
                .as("another's duties are not hers to see")
                .doesNotContain("Kuhmo", "OB-Y7")
                .as("there is no more to show")
                .doesNotContain("jäljellä");
        browser.tabsTo(".nv-own .nv-details summary");
        browser.presses(Keys.ENTER);
        browser.sees(".nv-own .nv-ours", "Oma sääntömme");
        assertThat(browser.violationsIn(".nv-own")).isEmpty();
        browser.presses(Keys.ESCAPE);
        browser.waitsForFocusOn(OPEN);
        browser.seesNoMore(".nv-own");
    }

    @Test
    void whoAnswersForAnAreaSeesItsMunicipalitiesAsOneAndEachOfThem() {
        people.coordinator("selain.koordinaattori.kainuu", "hva-20");
        browser.logsInAtTasklist("selain.koordinaattori.kainuu", "sv");
        browser.sees(OPEN).click();
        browser.sees(".nv-own .nv-entries > li", "8 kommuner · 611/2021 14 § \\(OB-T14\\)");
        browser.sees(".nv-own summary", "^Visa var och en \\(8\\)$").click();
        browser.sees(".nv-own .nv-entries .nv-entries > li", "Sotkamo");
        assertThat(browser.violationsIn(".nv-own")).isEmpty();
    }

    @Test
    void aSmallScreenNeedsNoScrollingToTheSide() {
        browser.logsInAtTasklist("selain.sotkamo", "sv");
        browser.sees(OPEN).click();
        browser.isNarrow(320);
        browser.sees(".nv-own .nv-entries > li", "Kajanalands välfärdsområde");
        browser.asks("document.querySelectorAll('.nv-own details').forEach((one) => (one.open = true))");
        assertThat(browser.asks(
                        "const own = document.querySelector('.nv-own'); return own.scrollWidth - own.clientWidth"))
                .isEqualTo(0L);
    }

    @Test
    void aLinkToCockpitSaysThatItIsNotHersToSee() {
        browser.logsInAtTasklist("selain.sotkamo", "sv");
        browser.followsALinkToCockpit("duties?code=OB-Y7");
        browser.sees("[lang=sv] h1", "Detta hör inte till dig");
        assertThat(browser.violationsIn("html")).isEmpty();
        browser.sees("main a", "^Egna uppgifter och skyldigheter$").click();
        browser.sees(OPEN, "^Skyldigheter$");
    }

    @Test
    void whoOwesNothingIsToldSo() {
        browser.logsInAtTasklist("selain.toimija", "en");
        browser.sees(OPEN, "^Duties$").click();
        browser.sees(".nv-own", "Your organisation has no duties in the register");
        browser.sees(".nv-own button", "Close").click();
        browser.seesNoMore(".nv-own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist/custom/duties.js", "/modules/duty.js"})
    void aMissingScriptDoesNotBlankTasklist(String script) {
        scripts.lacks(script);
        browser.logsInAtTasklist("selain.sotkamo", "fi");
        browser.sees(".nv-languages");
        assertThat(browser.all(OPEN)).isEmpty();
    }
}
