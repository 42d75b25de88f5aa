package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions are planned in a table: pasted, filled in by a series, copied; one row at a time shows the rest of its session. */
@BrowserTest
class PlanTableBrowserTest {
    private static final String FORM = ".nv-form.nv-ready";
    private static final String COVERAGE = "section[aria-labelledby=planTheRound-coverage]";
    private static final String SAID = "#planTheRound-said";
    private static final String ROWS = ".nv-session";

    /** Of this story alone. */
    private static final int YEAR = 2048;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    private Browser browser;
    private OpenedRound round;

    @BeforeEach
    void aPlanIsOpen(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 8).atTime(7, 0).toInstant(ZoneOffset.UTC));
        round = coordinator.opensRound("Pohjanmaa", YEAR);
        var person = coordinator.atTasklist(round.host());
        var task = person.taskOf(round.instance().getId(), "planTheRound");
        person.takes(task);
        browser.logsInAtTasklist(person.id(), "fi");
        browser.goesTo("?task=" + task.get("id").textValue());
        browser.sees(FORM);
        browser.sees(ROWS);
        browser.comesToRest();
    }

    @Test
    void aPlanFromASpreadsheet() {
        opens("paste");
        pastes("Kunnat\tPäivä\tKlo\tPaikka\nEspoo\t30.2.2048\tklo 9-11.30\tTalo");
        browser.sees("#planTheRound-preview", "Rivi 2, sarake Päivä: Päivää 30.2.2048 ei ole olemassa");
        browser.sees("#planTheRound-preview", "Rivi 2, sarake Kunnat: ”Espoo” on toisen alueen kunta \\(.*Uudenmaan");
        assertThat(browser.all("#planTheRound-paste-do")).isEmpty();

        pastes("Kunnat\tPäivä\tKlo\tPaikka\tRyhmä\nVasa, Laihia\t3.3.2048\tklo 9-11.30\tTalo\tRannikko"
                + "\nVaasa\t3.3.2048\tklo 11-12\tTalo\t\nNärpes\t\t\t\t");
        browser.sees("#planTheRound-preview", "Tilaisuudet 1 ja 2 ovat yhtä aikaa, ja molempiin on kutsuttu: Vaasa");
        assertThat(browser.sees("#planTheRound-paste-do").isEnabled()).isFalse();
        assertThat(browser.violationsIn(FORM)).isEmpty();
        browser.sees("#planTheRound-paste-meant").sendKeys(Keys.SPACE);
        browser.sees("#planTheRound-paste-do").sendKeys(Keys.ENTER);
        browser.sees(SAID, "Taulukosta otettiin tilaisuuksia 3");
        assertThat(browser.all(ROWS)).hasSize(3);
        browser.sees(ROWS, "Rannikko.*Laihia, Vaasa.*Kutsut \\d");
        assertThat(value("#planTheRound-row-0-date")).isEqualTo("2048-03-03");
        assertThat(value("#planTheRound-row-1-from")).isEqualTo("11:00");
        browser.sees(COVERAGE, "Tilaisuuksia ilman päivää: 1");

        opens("series");
        browser.asks("""
                const field = document.querySelector('#planTheRound-series-first');
                field.value = '2048-04-06'; field.dispatchEvent(new Event('input'));""");
        browser.sees("#planTheRound-seriesHelp", "Viikkojen väli 2, viikonpäivä maanantai");
        browser.sees("#planTheRound-series-fill").sendKeys(Keys.ENTER);
        browser.sees(SAID, "20.4.2048–20.4.2048. Väliin jätettiin: 6.4.2048");
        assertThat(browser.sees(COVERAGE).getText()).doesNotContain("ilman päivää");

        opens("copy");
        browser.sees("#planTheRound-copy-do").sendKeys(Keys.ENTER);
        browser.sees(SAID, "Tilaisuuden 1 tiedot on kopioitu riveille \\(2\\)");
        assertThat(value("#planTheRound-row-2-place")).isEqualTo("Talo");
        browser.sees("#planTheRound-undoTool").sendKeys(Keys.ENTER);
        browser.sees(SAID, "taas niin kuin ennen");
        assertThat(value("#planTheRound-row-2-place")).isEmpty();

        opens("paste");
        pastes("Päivä\tTeema\n"
                + IntStream.rangeClosed(1, 25)
                        .mapToObj(day -> day + ".5.2048\tNuoret")
                        .collect(Collectors.joining("\n")));
        browser.sees("#planTheRound-paste-do").sendKeys(Keys.ENTER);
        browser.sees("#planTheRound-row-24-themes");
        assertThat(browser.all(ROWS)).as("all, in steps").hasSize(25);
        assertThat(value("#planTheRound-row-24-themes")).isEqualTo("Nuoret");
        browser.sees("#planTheRound-add").sendKeys(Keys.ENTER);
        browser.waitsForFocusOn("#planTheRound-row-25-date");
        assertThat(browser.scriptFaults()).isEmpty();
    }

    @Test
    void oneRowIsOpenAtATimeAlsoOnASmallTelephone() {
        browser.sees("#planTheRound-add").sendKeys(Keys.ENTER);
        browser.waitsForFocusOn("#planTheRound-row-1-date");
        browser.sees("#planTheRound-row-1-open").sendKeys(Keys.ENTER);
        browser.sees("#planTheRound-1-place");
        browser.seesNoMore("#planTheRound-0-place");
        browser.sees("#planTheRound-row-1-place").sendKeys("Kirjasto");
        assertThat(value("#planTheRound-1-place")).isEqualTo("Kirjasto");
        browser.sees("#planTheRound-row-1-themes").sendKeys("Nuoret");
        assertThat(value("#planTheRound-1-themes"))
                .as("a theme is typed in the row")
                .isEqualTo("Nuoret");
        opens("board");
        browser.sees("#planTheRound-board-kunta-905").sendKeys(Keys.END);
        assertThat(browser.violationsIn(FORM)).isEmpty();

        browser.isNarrow(320);
        assertThat(browser.violationsIn(FORM)).isEmpty();
        assertThat(browser.asks(
                        "return arguments[0].getBoundingClientRect().right <= 320",
                        browser.sees("#planTheRound-row-1-place")))
                .isEqualTo(true);
        assertThat(browser.scriptFaults()).isEmpty();
    }

    @Test
    void whoeverIsInAFieldReadsWhichOneItIs() {
        opens("paste");
        pastes("Kunnat\tPäivä\nVaasa\t3.3.2048\nLaihia\t4.3.2048\nNärpiö\t5.3.2048");
        browser.sees("#planTheRound-paste-do").sendKeys(Keys.ENTER);
        browser.sees(SAID, "Taulukosta otettiin tilaisuuksia 3");
        browser.asks("document.querySelector('.nv-session').scrollIntoView()");
        browser.asks("document.querySelector('#planTheRound-row-0-date').focus()");
        assertThat(browser.showsWhole(browser.sees(".nv-sessions thead th")))
                .as("the coverage is above the heads")
                .isTrue();
        browser.asks("document.querySelector('#planTheRound-row-2-place').focus()");
        var label = browser.sees("label[for=planTheRound-row-2-place]");
        assertThat(label.getSize().width).isGreaterThan(80);
        assertThat(browser.showsWhole(label)).isTrue();
        assertThat(browser.violationsIn(FORM)).isEmpty();
    }

    private void opens(String tool) {
        browser.sees("#planTheRound-tool-" + tool).sendKeys(Keys.ENTER);
    }

    private void pastes(String text) {
        browser.sees("#planTheRound-pasted");
        browser.asks("""
                const field = document.querySelector('#planTheRound-pasted');
                field.value = arguments[0]; field.dispatchEvent(new Event('input'));""", text);
    }

    private String value(String css) {
        return String.valueOf(browser.sees(css).getAttribute("value"));
    }
}
