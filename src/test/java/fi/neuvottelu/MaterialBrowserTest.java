package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.document.Documents;
import fi.neuvottelu.document.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Case numbers, the list of documents and the files of a session in a browser without our scripts. */
@BrowserTest
class MaterialBrowserTest {
    private static final String SIDEWAYS =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    Documents documents;

    @TempDir
    Path folder;

    private Browser browser;
    private OpenedSession session;
    private String atHost;

    @BeforeEach
    void aSessionHasInvited(Browser browser) {
        this.browser = browser;
        session = coordinator.opensRoundWithOneSession("Pohjois-Karjala", Scenario.DAY, "Polvijärvi");
        clock.passes(session.invitationOn());
        DocumentsOfTests.register(documents, session, Kind.MINUTES, "Pöytäkirja", 1);
        atHost = coordinator.atTasklist(session.round().host()).id();
    }

    @Test
    void programsFindNothingOnThesePages() {
        browser.opensAndLogsIn("/neuvottelu/asianumerot", atHost, "sv");
        for (var page : List.of(
                "/neuvottelu/asianumerot?lang=sv",
                "/neuvottelu/neuvottelukierros/" + session.round().row().id() + "/asiakirjaluettelo?lang=fi",
                "/neuvottelu/aineisto?session=" + session.id() + "&lang=sv")) {
            browser.isNarrow(320);
            browser.opens(page);
            browser.sees("main h1");
            browser.asks("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
            assertThat(browser.brokenRules()).as(page).isEmpty();
            assertThat(browser.sniffs()).as(page).isEmpty();
            assertThat(browser.asks(SIDEWAYS)).as(page).isEqualTo(0L);
        }
    }

    @Test
    void aFileIsBroughtByKeyboard() throws IOException {
        var file = Files.writeString(folder.resolve("muistio.txt"), "Nuorten mielenterveys");
        browser.isNarrow(1200);
        browser.opensAndLogsIn("/neuvottelu/aineisto?session=" + session.id(), atHost, "fi");
        browser.sees("#file").sendKeys(file.toString());
        browser.sees("main form input[name=language][value=FI]")
                .findElement(By.xpath(".."))
                .click();
        browser.tabsToWords("Lähetä tiedosto");
        browser.presses(Keys.ENTER);
        browser.sees(".done", "Muutos on kirjattu");
        browser.sees("main h2 a", "muistio.txt");
        browser.sees("main", "Virustarkistusta ei ole tehty");
    }
}
