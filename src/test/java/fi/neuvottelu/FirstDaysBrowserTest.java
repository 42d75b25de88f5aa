package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator says since when a host is at work here. */
@BrowserTest
class FirstDaysBrowserTest {
    private static final String START = "a[ng-click='open()']:has(.glyphicon-list-alt)";
    private static final String MODELS = ".modal-dialog .processes a";
    private static final String READY = ".modal-dialog .nv-form.nv-ready";
    private static final String SEND = ".modal-footer .btn-primary[ng-click='startProcessInstance()']";
    private static final String TYPE = "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
            + "['input', 'change'].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })))";
    private static final String HOST = "hva-15";

    @Autowired
    Scenario scenario;

    @Autowired
    FirstDays firstDays;

    @Autowired
    EveryHostHasBegun everyHostHasBegun;

    @Autowired
    JdbcClient rows;

    private Browser browser;

    @BeforeEach
    void hasNotBegun(Browser browser) {
        this.browser = browser;
        rows.sql("delete from host_first_day where host = ?").param(HOST).update();
    }

    @AfterEach
    void everybodyHasBegun() {
        rows.sql("delete from past_version where kind = 'FIRST_DAY'").update();
        everyHostHasBegun.again();
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Käyttöönoton päivä, Keski-Suomen hyvinvointialue, ei ole aloittanut, Uusi käyttöönoton päivä, Alue on aloittanut, koordinaattori tuo yhteystiedot",
        "sv, Dag för ibruktagande, Mellersta Finlands välfärdsområde, har inte börjat, Ny dag för ibruktagande, Området har börjat, koordinator importerar kontaktuppgifter"
    })
    void aDayIsSetInTheReadersLanguage(
            String language, String model, String host, String none, String label, String did, String next) {
        opens(language, model);
        browser.sees(READY, none);
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
        new Select(browser.sees("#firstDays-host")).selectByVisibleText(host);
        browser.sees(READY + " label[for=firstDays-day]", label);
        browser.asks(TYPE, "#firstDays-day", "2022-03-01");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
        browser.sees(SEND + ":not([disabled])").click();
        browser.seesNoMore(".modal-dialog");
        browser.sees(".nv-outcome [role=status]", did + ".*" + next);
        assertThat(browser.violationsIn(".nv-outcome")).isEmpty();
        browser.sees(".nv-outcome button").click();
        browser.sees(".nv-begin");
        assertThat(browser.sees(".column-right").getText()).doesNotContain(did);
        assertThat(firstDays.of(PartyId.of(HOST))).contains(LocalDate.of(2022, 3, 1));
    }

    @Test
    void whatLacksOfAHostIsSaidBeforeItsDayIsChosen() {
        rows.sql("delete from host_first_day where host = 'hva-14'").update();
        opens("sv", "Dag för ibruktagande");
        new Select(browser.sees("#firstDays-host")).selectByVisibleText("Norra Karelens välfärdsområde");
        browser.sees(READY + " [role=status]", "kan inte börja än.*den personuppgiftsansvariges kontaktuppgifter");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
        new Select(browser.sees("#firstDays-host")).selectByVisibleText("Mellersta Finlands välfärdsområde");
        browser.seesNoMore(READY + " [role=status]");
    }

    /** The list of an administrator is always empty: it says where she begins. */
    @Test
    void anEmptyListSaysWhereToBegin() {
        browser.logsInAtTasklist(scenario.administrator().id(), "sv");
        browser.sees(".nv-begin", "Personer och grupper finns i Administration.*Dagen för ibruktagande");
        assertThat(browser.violationsIn(".nv-begin")).isEmpty();
        browser.sees(".nv-begin a", "^Hjälp$").click();
        browser.sees("main h1", "^Hjälp$");
    }

    @Test
    void theKeyboardIsEnough() {
        opens("fi", "Käyttöönoton päivä");
        browser.tabsTo("#firstDays-host");
        browser.presses("Keski-S");
        browser.sees("#firstDays-day");
        browser.tabsTo("#firstDays-day");
        browser.asks(TYPE, "#firstDays-day", "2022-03-01");
        browser.sees(SEND + ":not([disabled])");
        browser.tabsTo(SEND);
        browser.presses(Keys.ENTER);
        browser.seesNoMore(".modal-dialog");
        assertThat(firstDays.of(PartyId.of(HOST))).contains(LocalDate.of(2022, 3, 1));
    }

    private void opens(String language, String model) {
        browser.logsInAtTasklist(scenario.administrator().id(), language);
        browser.sees(START).click();
        browser.sees(MODELS, model).click();
        browser.sees(READY);
    }
}
