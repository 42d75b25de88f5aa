package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan is typed in both languages beside each other, or once for both; what somebody would miss is said at once. */
@BrowserTest
class TextPairsBrowserTest {
    private static final String FORM = ".nv-form.nv-ready";
    private static final String PLACE = "#planTheRound-0-place";
    private static final String THEMES = "#planTheRound-0-themes";
    private static final String COVERAGE = "section[aria-labelledby=planTheRound-coverage]";

    /** Of this story alone. */
    private static final int YEAR = 2047;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void aYearOfItsOwn(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
    }

    @Test
    void inThePlan() {
        var round = coordinator.opensRound("Pohjanmaa", YEAR);
        plans(round);
        types(PLACE, "Kaupungintalo");
        browser.sees(PLACE + "-gap", "Ruotsinkielisissä kirjeissä näkyy suomenkielinen teksti");
        browser.sees(COVERAGE, "Tilaisuuden 1 paikka puuttuu ruotsiksi: .*muuta");
        types(PLACE + "-sv", "Stadshuset");
        assertThat(browser.sees(COVERAGE).getText()).doesNotContain("paikka puuttuu");

        types(THEMES, "Nuoret\nTyö");
        types(THEMES + "-sv", "Unga");
        browser.sees(COVERAGE, "Tilaisuuden 1 teemoja puuttuu ruotsiksi");
        types(THEMES + "-sv", "\nArbete");
        assertThat(browser.sees(THEMES + "-sv").getAttribute("value")).isEqualTo("Unga\nArbete");
        assertThat(browser.sees(COVERAGE).getText()).doesNotContain("teemoja puuttuu");

        types("#planTheRound-contactRole", "koordinaattori");
        browser.sees(COVERAGE, "Yhteyshenkilön tehtävä puuttuu ruotsiksi");
        assertThat(browser.scriptFaults()).isEmpty();
        browser.sees("#planTheRound-contactRole-same").sendKeys(Keys.SPACE);
        browser.seesNoMore("#planTheRound-contactRole-sv");
        assertThat(browser.sees(COVERAGE).getText()).doesNotContain("tehtävä puuttuu");
        browser.sees(".nv-status", "Luonnos on tallennettu");

        browser.isNarrow(320);
        assertThat(browser.violationsIn(FORM)).isEmpty();
        assertThat(browser.asks(
                        "return arguments[0].getBoundingClientRect().right <= 320", browser.sees(PLACE + "-sv")))
                .isEqualTo(true);

        plans(round);
        assertThat(browser.sees(PLACE + "-sv").getAttribute("value")).isEqualTo("Stadshuset");
        assertThat(browser.sees(THEMES).getAttribute("value")).isEqualTo("Nuoret\nTyö");
        assertThat(browser.sees("#planTheRound-contactRole-same").isSelected()).isTrue();
    }

    private void plans(OpenedRound round) {
        browser.logsInAtTasklist(coordinator.atTasklist(round.host()).id(), "fi");
        var task = coordinator.atTasklist(round.host()).taskOf(round.instance().getId(), "planTheRound");
        browser.goesTo("?task=" + task.get("id").textValue());
        browser.sees(FORM);
        browser.comesToRest();
        if (!browser.all(".nv-hold button").isEmpty()
                && browser.sees(".nv-hold button").getText().equals("Ota tehtäväksi")) {
            browser.sees(".nv-hold button").click();
            browser.sees(".nv-hold button", "^Vapauta tehtävä$");
        }
        browser.sees(PLACE);
    }

    private void types(String css, String text) {
        browser.sees(css).sendKeys(text);
    }
}
