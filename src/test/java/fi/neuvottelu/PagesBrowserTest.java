package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** Our own pages as people see them, and what the accessibility statement says of the whole service. */
@BrowserTest
class PagesBrowserTest {
    private static final Path ASSESSMENT = Path.of("src/main/resources/accessibility/assessment.properties");
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");
    private static final String SIDEWAYS =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired
    TestPeople people;

    @Autowired
    FaultyScripts scripts;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

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
        "/neuvottelu/tietosuoja?lang=en,320",
        "/neuvottelu/tietosuoja/hva-17?lang=fi,1200",
        "/neuvottelu/tietosuoja/hva-17?lang=sv,320",
        "/neuvottelu/tietosuoja/helsinki?lang=en,320",
        "/neuvottelu/ohje?lang=fi,320",
        "/neuvottelu/ohje-osallistujalle?lang=sv,1200",
        "/neuvottelu/ohje-koordinaattorille?lang=fi,320",
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

    /** One sheet of A4, its margins left out: 190 by 277 mm at 96 dots an inch. */
    @ParameterizedTest
    @ValueSource(strings = {"osallistujalle", "koordinaattorille", "valvojalle"})
    void aGuideIsOnePageOnPaper(String guide) {
        browser.isNarrow(718);
        browser.opens("/neuvottelu/ohje-" + guide + "?lang=sv");
        browser.isOn("print");
        browser.sees("main h1", "^Hjälp för");
        assertThat((Boolean)
                        browser.asks("return [...document.images].every((one) => one.complete && one.naturalWidth)"))
                .isTrue();
        assertThat((Long)
                        browser.asks("return Math.ceil(document.querySelector('main').getBoundingClientRect().height)"))
                .isLessThanOrEqualTo(1047);
    }

    /** Made anew when the property is set; each guide has its pictures in each language. */
    @Test
    @EnabledIfSystemProperty(named = "neuvottelu.pictures", matches = "true")
    void picturesOfTheGuides() {
        clock.moveTo(LocalDate.of(2027, 1, 11).atTime(7, 0).toInstant(ZoneOffset.UTC));
        var host = scenario.host("Pohjanmaa");
        var runs = coordinator.atTasklist(host).id();
        for (var language : LANGUAGES) {
            browser.logsInAtTasklist(runs, language);
            browser.sees(".nv-begin li");
            pictures("koordinaattorille-1", language);
        }
        scenario.theDutyCalendarBegins();
        var session = coordinator.opensRoundWithOneSession(
                "Pohjanmaa", LocalDate.of(2027, 3, 10), "Vaasa", "Mustasaari", "Laihia");
        clock.passes(session.invitationOn());
        session.personOf("Mustasaari").comes();
        var party = session.personOf("Vaasa").atTasklist().id();
        var watches = people.supervisor("selain.kuvat", "hva-17");
        for (var language : LANGUAGES) {
            browser.logsInAtTasklist(runs, language);
            opensTheTask();
            pictures("koordinaattorille-2", language);
            browser.logsInAtTasklist(party, language);
            browser.sees(".nv-card-law");
            pictures("osallistujalle-1", language);
            opensTheTask();
            pictures("osallistujalle-2", language);
            browser.logsIn(watches, language);
            browser.sees(".nv-urgent li");
            pictures("valvojalle-1", language);
            ofTheReadme("cockpit-dashboard", language);
            browser.goesTo("duties?unfinished=true");
            browser.sees(".nv-body h2");
            pictures("valvojalle-2", language);
            ofTheReadme("cockpit-duties", language);
        }
    }

    private void opensTheTask() {
        browser.sees(".tasks-list .task a").click();
        browser.sees(".nv-form.nv-ready");
    }

    private void ofTheReadme(String what, String language) {
        if (language.equals("en")) {
            browser.pictures(Path.of("docs/pictures", what + ".png"), 1400, 1000);
        }
    }

    private void pictures(String what, String language) {
        browser.pictures(Path.of("src/main/resources/static/pictures", what + "-" + language + ".png"));
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
        browser.sees("td", "Testi");
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
