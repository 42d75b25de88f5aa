package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** The frame that the engine draws around its four web apps: in the reader's language, under our name, without what nobody needs. */
@BrowserTest
class FramesBrowserTest {
    private static final String ENGINE = "Camunda";

    @Autowired
    TestPeople people;

    @Autowired
    FaultyScripts scripts;

    private Browser browser;

    @BeforeEach
    void somebodyOfEach(Browser browser) {
        this.browser = browser;
        people.supervisor("selain.kehys.valvoja", "hva-20");
        people.administrator("selain.kehys.yllapito");
    }

    @AfterEach
    void allIsWell() {
        scripts.allIsWell();
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist, fi, Neuvottelu Tehtävät",
        "tasklist, sv, Neuvottelu Uppgifter",
        "cockpit, fi, Neuvottelu Cockpit",
        "cockpit, sv, Neuvottelu Cockpit",
        "admin, fi, Neuvottelu Hallinta",
        "admin, sv, Neuvottelu Administration",
        "welcome, fi, Neuvottelu Omat tiedot",
        "welcome, sv, Neuvottelu Egna uppgifter",
        "cockpit, en, Neuvottelu Cockpit"
    })
    void theLoginPageSpeaksTheReadersLanguageUnderOurName(String app, String language, String title) {
        browser.isAtTheLoginOf(app, language);
        assertThat(browser.language()).isEqualTo(language);
        assertThat(browser.words()).startsWith(title).doesNotContain(ENGINE);
        browser.sees(".nv-languages [aria-pressed=true]", "^" + language.toUpperCase(Locale.ROOT) + "$");
        assertThat(browser.brokenRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | Menettelyt | Tehtävät  | Velvoitteet ja päivät  | 23 menettelyn mallia | Neuvottelutilaisuus | Häiriöt",
                "sv | Förfaranden| Uppgifter | Skyldigheter och datum | 23 modeller | Förhandlingstillfälle | Störningar"
            })
    void aSupervisorMeetsNoPartOfTheEngineThatSheDoesNotNeed(
            String language,
            String processes,
            String tasks,
            String duties,
            String models,
            String model,
            String incidents) {
        browser.logsInByHand("cockpit", "selain.kehys.valvoja", language);
        browser.sees(".nv-urgent li");
        assertThat(shown(".sections-menu li a")).containsExactly(processes, tasks, duties);
        assertThat(shown(".dashboard section.actual, .dashboard section.deployed"))
                .isEmpty();
        browser.goesTo("processes");
        browser.sees("body", models);
        browser.sees("td.name", "^" + model + "$");
        assertThat(shown("td.name")).noneMatch(name -> name.contains(" / "));
        browser.sees("a[href*='process-definition/']").click();
        browser.sees(".nav-tabs a", incidents);
        assertThat(shown(".nav-tabs li a")).hasSize(3);
        browser.comesToRest();
        assertThat(browser.words()).doesNotContain(ENGINE);
        assertThat(browser.brokenRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"fi, Käyttäjät, Ryhmät, Omat tiedot", "sv, Användare, Grupper, Egna uppgifter"})
    void anAdministratorKeepsPeopleAndGroupsInHerLanguage(String language, String users, String groups, String own) {
        browser.logsInByHand("admin", "selain.kehys.yllapito", language);
        browser.sees("a", own);
        assertThat(shown(".sections-menu li a")).containsExactly(users, groups);
        assertThat(shown(".dashboard h3, section h3")).doesNotContain("Tenants", "System");
        assertThat(browser.words()).doesNotContain(ENGINE);
        browser.logsInByHand("welcome", "selain.kehys.yllapito", language);
        browser.sees(".welcome-page h3", "^" + own + "$");
        assertThat(browser.language()).isEqualTo(language);
        assertThat(browser.words()).doesNotContain(ENGINE);
    }

    /** An app stays blank if its settings fail, or a custom script of it. */
    @ParameterizedTest
    @CsvSource({
        "tasklist, /modules/web-app.js",
        "cockpit,  /modules/web-app.js",
        "admin,    /modules/web-app.js",
        "welcome,  /modules/web-app.js",
        "cockpit,  cockpit/custom/frame.js",
        "welcome,  /modules/frame.js"
    })
    void aMissingScriptBlanksNoApp(String app, String script) {
        scripts.lacks(script);
        browser.isAtTheLoginOf(app, "fi");
    }

    @Test
    void theLanguageIsChosenInEveryApp() {
        browser.logsInAtAdmin("selain.kehys.yllapito", "fi");
        browser.sees(".nv-frame-languages button[lang=sv]").click();
        browser.sees(".sections-menu a", "^Användare$");
        assertThat(browser.language()).isEqualTo("sv");
    }

    /** D12: of which time the dates in a frame are stands at its foot. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void anEnglishFrameSaysWhoseTimeItShows(String app) {
        browser.isAtTheLoginOf(app, "en");
        browser.sees("#footer-timezone", "^Dates and times are in Finnish time.$");
    }

    private List<String> shown(String css) {
        return browser.all(css).stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }
}
