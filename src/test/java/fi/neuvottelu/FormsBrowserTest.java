package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** A form is there when its module, its facts and its draft are; until then nobody can send it, and what is wrong is said in it. */
@BrowserTest
class FormsBrowserTest {
    private static final String START = "a[ng-click='open()']:has(.glyphicon-list-alt)";
    private static final String MODELS = ".modal-dialog .processes a";
    private static final String READY = ".modal-dialog .nv-form.nv-ready";
    private static final String STATUS = ".modal-dialog .nv-status";
    private static final String SEND = ".modal-footer .btn-primary[ng-click='startProcessInstance()']";

    private static final String TASK_SEND = "button[ng-click='complete()']";

    /** Of this story alone. */
    private static final int YEAR = 2044;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    FaultyScripts scripts;

    private Browser browser;

    @BeforeEach
    void aCoordinatorAndAnAdministrator(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 11).atTime(7, 0).toInstant(ZoneOffset.UTC));
        people.coordinator("lomake.koordinaattori", "hva-10");
        people.administrator("lomake.yllapito");
    }

    @AfterEach
    void allIsWell() {
        scripts.allIsWell();
    }

    @Tag("attack")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/forms/open-round.js |",
                "/forms/open-round.js | throw new Error('faulty')",
                "/forms/open-round.js | this is no script",
                "/forms/open-round.js | export default { onLoad() { throw new Error('faulty'); } };"
            })
    void aFormWithoutItsModuleSaysSoAndCannotBeSent(String script, String faulty) {
        if (faulty == null) {
            scripts.lacks(script);
        } else {
            scripts.serves(script, faulty);
        }
        opens("Yearly health-promotion");
        browser.sees(STATUS, "The contents of the form could not be loaded");
        assertThat(browser.all(READY)).isEmpty();
        assertThat(browser.sees(SEND).isEnabled()).isFalse();
        assertThat(browser.violationsIn(".modal-dialog")).isEmpty();
    }

    @Test
    void aFormWithoutTheScriptOfAllFormsCannotBeSent() {
        scripts.lacks("tasklist/custom/form.js");
        opens("Other actors");
        browser.sees(".modal-dialog [role=alert]", "This part could not be shown");
        assertThat(browser.sees(SEND).isEnabled()).isFalse();
    }

    @Tag("attack")
    @ParameterizedTest
    @ValueSource(strings = {"/modules/language.js", "/modules/first-words.js", "/modules/server.js"})
    void tasklistOpensWithoutOurModules(String module) {
        scripts.lacks(module);
        browser.logsInAtTasklist("lomake.koordinaattori", "en");
        browser.sees(START);
    }

    @Test
    void itIsTriedAgain() {
        scripts.lacks("/forms/open-round.js");
        opens("Yearly health-promotion");
        browser.sees(STATUS, "could not be loaded");
        scripts.allIsWell();
        browser.sees(STATUS + " button", "Try again").click();
        browser.sees(READY);
        browser.sees(READY + " input[name=year]").click();
        browser.sees(STATUS, "The draft is saved");
        assertThat(browser.sees(SEND).isEnabled()).isTrue();
    }

    @Test
    void aFormThatIsOpenedAgainFetchesNoScript() {
        opens("Other actors");
        browser.sees(READY);
        browser.comesToRest();
        assertThat(browser.fetchedOf("/forms/")).anyMatch(address -> address.endsWith("/forms/other-actors.js"));
        closes();
        browser.asks("performance.clearResourceTimings()");
        browser.sees(START).click();
        browser.sees(MODELS, "Other actors").click();
        browser.sees(READY);
        browser.comesToRest();
        assertThat(browser.fetchedOf(".js")).isEmpty();
    }

    @Tag("attack")
    @ParameterizedTest
    @CsvSource({"lomake.koordinaattori, 6", "lomake.yllapito, 3"})
    void everyFormOfAStartIsThere(String person, int atLeast) {
        browser.logsInAtTasklist(person, "en");
        browser.sees(START).click();
        browser.sees(MODELS);
        var models =
                browser.all(MODELS).stream().map(WebElement::getText).distinct().toList();
        assertThat(models).hasSizeGreaterThanOrEqualTo(atLeast);
        for (var model : models) {
            browser.sees(MODELS, "^\\Q" + model + "\\E$").click();
            browser.sees(READY);
            assertThat(browser.sees(READY).getText()).as(model).doesNotContain("{{", "could not be loaded");
            closes();
            browser.sees(START).click();
        }
    }

    /** A task has a button of its own, which goes on saying what it does. */
    @Test
    void theButtonOfAStartSaysWhatItDoesAlsoOverAnOpenTask() {
        var round = coordinator.opensRound("Lappi", YEAR);
        browser.logsInAtTasklist(coordinator.atTasklist(round.host()).id(), "en");
        browser.sees(".tasks-list .task a", "Plan the round").click();
        browser.sees(TASK_SEND, "^Save the plan for confirmation$");
        Map.of("Yearly health-promotion", "Open the round", "Import contacts", "Record the addresses")
                .forEach((model, does) -> {
                    browser.sees(START).click();
                    browser.sees(MODELS, model).click();
                    browser.sees(READY);
                    assertThat(browser.sees(SEND).getText()).as(model).isEqualTo(does);
                    assertThat(browser.sees(TASK_SEND).getText()).isEqualTo("Save the plan for confirmation");
                    closes();
                });
    }

    private void closes() {
        browser.sees(".modal-footer button[ng-click='$dismiss()']").click();
        browser.seesNoMore(".modal-dialog");
    }

    private void opens(String model) {
        browser.logsInAtTasklist("lomake.koordinaattori", "en");
        browser.sees(START).click();
        browser.sees(MODELS, model).click();
    }
}
