package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Our own pages as people see them, and what the accessibility statement says of the whole service. */
@BrowserTest
class PagesBrowserTest {
    private static final Path ASSESSMENT = Path.of("src/main/resources/accessibility/assessment.properties");
    private static final String SIDEWAYS =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired
    TestPeople people;

    @Autowired
    FaultyScripts scripts;

    private Browser browser;

    @BeforeEach
    void somebodyOfAMunicipality(Browser browser) {
        this.browser = browser;
        people.member("selain.sivut", "kunta-765", "hva-20");
    }

    @AfterEach
    void screenAgain() {
        browser.isOn("screen");
        scripts.allIsWell();
    }

    @ParameterizedTest
    @CsvSource({
        "/neuvottelu/saavutettavuus?lang=fi,1200",
        "/neuvottelu/saavutettavuus?lang=sv,320",
        "/neuvottelu/lukutavat?lang=sv,1200",
        "/neuvottelu/lukutavat?lang=fi,320",
        "/neuvottelu/lukutavat?lang=en,320",
        "/neuvottelu/none,320"
    })
    void whatProgramsFindOnAPageIsNothing(String page, int width) throws IOException {
        browser.isNarrow(width);
        browser.opens(page);
        browser.sees("main h1");
        assertThat(browser.brokenRules()).isEqualTo(assessed("pages"));
        assertThat(browser.sniffs()).isEmpty();
        assertThat(browser.asks(SIDEWAYS)).isEqualTo(0L);
    }

    @Test
    void afterTheLoginThePageComesThatWasAskedFor() throws IOException {
        browser.opensAndLogsIn("/neuvottelu/alku", "selain.sivut", "sv");
        browser.sees("[lang=sv] h1", "^Egna sidor$");
        assertThat(browser.path()).isEqualTo("/neuvottelu/alku");
        assertThat(browser.brokenRules()).isEqualTo(assessed("pages"));
        assertThat(browser.sniffs()).isEmpty();
        browser.tabsToWords("Logga ut");
        browser.presses(Keys.ENTER);
        browser.sees("input[type=password]");
        assertThat(browser.path()).startsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void theKeyboardGoesStraightToTheContent() {
        browser.isNarrow(1200);
        browser.opens("/neuvottelu/saavutettavuus?lang=en");
        browser.tabsTo(".skip");
        assertThat(browser.showsWhole(browser.sees(".skip", "^Skip to the content$")))
                .isTrue();
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn("main");
        browser.tabsToWords("https://www.webaccessibility.fi");
    }

    @Test
    void onPaperThereIsOnlyWhatCanBeReadThere() {
        browser.opens("/neuvottelu/saavutettavuus?lang=fi");
        browser.isOn("print");
        browser.sees("main h1", "Saavutettavuusseloste");
        assertThat(Stream.of(".languages", "footer nav").flatMap(css -> browser.all(css).stream()))
                .hasSize(2)
                .noneMatch(one -> one.isDisplayed());
    }

    /** The statement says what is found in the shell of the web apps: no more, and no less. */
    @Test
    void theStatementSaysWhatIsFound() throws IOException {
        browser.logsInAtTasklist("selain.sivut", "fi");
        browser.comesToRest();
        var tasklist = browser.brokenRules();
        assertThat(browser.sniffs())
                .as("the other program finds faults where there are some")
                .isNotEmpty();
        people.supervisor("selain.sivut.valvoja", "hva-20");
        browser.logsIn("selain.sivut.valvoja", "fi");
        browser.sees(".nv-urgent li");
        browser.comesToRest();
        var cockpit = browser.brokenRules();
        people.administrator("selain.sivut.yllapito");
        browser.logsInAtAdmin("selain.sivut.yllapito", "fi");
        browser.comesToRest();
        browser.goesTo("users");
        browser.sees("td", "selain.sivut.yllapito");
        var admin = browser.brokenRules();
        browser.logsInAtWelcome("selain.sivut", "fi");
        browser.sees(".welcome-page .app-name a");
        browser.comesToRest();
        assertThat(List.of(tasklist, cockpit, admin, browser.brokenRules()))
                .isEqualTo(List.of(assessed("tasklist"), assessed("cockpit"), assessed("admin"), assessed("welcome")));
    }

    private static List<String> assessed(String place) throws IOException {
        var file = new Properties();
        file.load(new StringReader(Files.readString(ASSESSMENT)));
        return Stream.of(Objects.requireNonNull(file.getProperty(place)).split(","))
                .filter(rule -> !rule.isBlank())
                .toList();
    }
}
