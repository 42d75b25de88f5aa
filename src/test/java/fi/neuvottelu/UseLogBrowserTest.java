package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a host has named reads in Cockpit who has seen what; the coordinator sees at her desk what was before. */
@BrowserTest
class UseLogBrowserTest {
    private static final String HOST = "Kanta-Häme";

    /** Of this story alone. */
    private static final int YEAR = 2043;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    private Browser browser;
    private OpenedSession session;
    private String host;

    @BeforeEach
    void theDeskAndAnAnswerAreOpened(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 11).atTime(7, 0).toInstant(ZoneOffset.UTC));
        session = coordinator.opensRoundWithOneSession(HOST, LocalDate.of(YEAR, 3, 12), "Forssa", "Hattula");
        host = session.round().host().id().value();
        clock.passes(session.invitationOn());
        rows.sql("delete from use_of_data").update();
        session.personOf("Forssa").comes();
        session.personOf("Forssa").nowDeclines("Valtuusto kokoontuu");
        coordinator.statement(session.round(), "HELD");
        people.readerOfUse("selain.lukija", host);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | Käyttöloki       | koordinaattori | vastaukset ja nimetyt edustajat | useita osapuolia",
                "sv | Användningslogg  | koordinator    | svar och utsedda företrädare    | flera parter",
                "en | Log of use       | coordinator    | answers and named representatives | several parties"
            })
    void theOneWhomTheHostHasNamedReadsTheLog(String language, String title, String role, String what, String several) {
        browser.logsIn("selain.lukija", language);
        browser.sees("a[href='#/use']", title).click();
        browser.sees("h1", title);
        var rows = browser.sees(".nv-table tbody").getText();
        assertThat(rows)
                .contains(
                        role,
                        what,
                        several,
                        coordinator.atTasklist(session.round().host()).id());
        assertThat(browser.violationsIn(".nv-whole")).isEmpty();

        new Select(browser.sees("#nv-use-party"))
                .selectByValue(session.party("Hattula").id().value());
        browser.sees("#nv-use-user").sendKeys("edustaja" + Keys.ENTER);
        browser.sees(".nv-body .nv-hint");
        browser.waitsForFocusOn(".nv-body h2");
        new Select(browser.sees("#nv-use-party")).selectByValue("");
        browser.sees("#nv-use-user").clear();
        browser.sees("#nv-use-user")
                .sendKeys(session.personOf("Forssa").atTasklist().id());
        browser.sees(".nv-first").click();
        browser.sees(".nv-table tbody", session.personOf("Forssa").atTasklist().id());
        assertThat(browser.sees(".nv-table tbody").getText()).doesNotContain(several);
        assertThat(browser.page()).as("whom she asked about").isEqualTo("use");
    }

    @Test
    void nobodyElseIsOfferedIt() {
        people.supervisor("selain.valvoja.loki", host);
        browser.logsIn("selain.valvoja.loki", "fi");
        browser.sees(".nv-panel h2");
        assertThat(browser.all("a[href='#/use']")).noneMatch(link -> link.isDisplayed());
        browser.goesTo("use");
        browser.sees(".nv-whole .nv-hint");
    }

    @Test
    void theDeskShowsWhatAPartyHadAnsweredBeforeAndTasklistTakesNoComments() {
        var person = coordinator.atTasklist(session.round().host());
        var task = person.taskOf(session.round().instance().getId(), "runTheRound");
        browser.logsInAtTasklist(person.id(), "fi");
        browser.asks("location.hash = '#/?task=' + arguments[0]", task.get("id").textValue());
        browser.sees("form[name=runTheRound].nv-ready");
        unfold(browser.sees("summary", "Osapuolten vastaukset"));
        unfold(browser.sees("summary", "Vastausta on muutettu \\(1\\)"));
        browser.sees("details dd", "Å. Čech, hyte-yhdyshenkilö");
        assertThat(browser.violationsIn("form[name=runTheRound]")).isEmpty();
        assertThat(browser.all(".createCommentLink")).noneMatch(link -> link.isDisplayed());
        assertThat(browser.all(".nav-tabs a"))
                .filteredOn(tab -> tab.isDisplayed())
                .noneMatch(tab -> tab.getText().contains("Historia"));
        assertThat(browser.all("body").get(0).findElements(By.cssSelector(".glyphicon-paperclip")))
                .noneMatch(link -> link.isDisplayed());
    }

    /** The foot of the form may lie over it. */
    private void unfold(WebElement summary) {
        browser.asks("arguments[0].scrollIntoView({ block: 'center' })", summary);
        summary.click();
    }
}
