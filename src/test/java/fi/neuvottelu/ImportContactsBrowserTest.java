package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator pastes her own list from a spreadsheet and reads where letters will go before she sends it. */
@BrowserTest
class ImportContactsBrowserTest {
    private static final String START = "a[ng-click='open()']:has(.glyphicon-list-alt)";
    private static final String MODELS = ".modal-dialog .processes a";
    private static final String READY = ".modal-dialog .nv-form.nv-ready";
    private static final String SEND = ".modal-footer .btn-primary[ng-click='startProcessInstance()']";
    private static final String WAYS = READY + " .nv-ways";
    private static final String TYPE = "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
            + "['input', 'change'].forEach((name) => field.dispatchEvent(new Event(name, { bubbles: true })))";

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient rows;

    private Browser browser;

    @BeforeEach
    void atTheStartForm(Browser browser) {
        this.browser = browser;
    }

    @AfterEach
    void nothingIsLeft() {
        rows.sql("delete from past_version where kind = 'MAILBOX' and content like '%@taulukko.example%'")
                .update();
        rows.sql("delete from contact where email like '%@taulukko.example'").update();
    }

    @Test
    void aListFromASpreadsheetIsShownMendedAndRecorded() {
        var coordinator = scenario.coordinatorOf(scenario.host("Kainuu"));
        browser.logsInAtTasklist(coordinator.id(), "sv");
        browser.sees(START).click();
        browser.sees(MODELS, "Import av kontaktuppgifter").click();
        browser.sees(READY);
        pastes(
                "Kommun\tE-post\tFr.o.m.\nKajana stad\t\"Virtanen, Maija\" <maija@taulukko.example>\t1/2/2031\nSotkamo\tb@\t");
        browser.sees(READY, "Rad 3, kolumnen ”E-post”: E-postadressen är ogiltig");
        browser.sees(WAYS + " tr", "Kajana.*från och med 1\\.2\\.2031: maija@taulukko\\.example");
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();

        pastes(
                "Kommun\tE-post\nKajana stad\u00A0\tmailto:a@taulukko.example\nSotkamon\u00A0kunta\t\u200Bb@taulukko.example");
        browser.sees(READY, "Ingenting har sparats ännu");
        browser.sees(WAYS + " tr", "Sotkamo.*från och med .*: b@taulukko\\.example");
        browser.sees(WAYS + " summary", "Parter vars brev går till samma adress som förut");
        browser.sees(SEND + ":not([disabled])").click();
        browser.seesNoMore(".modal-dialog");
        assertThat(rows.sql("select email from contact where email like '%@taulukko.example' order by email")
                        .query(String.class)
                        .list())
                .containsExactly("a@taulukko.example", "b@taulukko.example");
    }

    private void pastes(String text) {
        browser.sees("#importContacts-text");
        browser.asks(TYPE, "#importContacts-text", text);
    }
}
