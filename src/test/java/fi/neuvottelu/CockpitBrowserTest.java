package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Municipality;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor at Cockpit: what she sees of duties and deadlines, with mouse and keyboard, on a small screen, and when scripts fail. */
@BrowserTest
class CockpitBrowserTest {
    /** Of this story alone. */
    private static final int YEAR = 2039;

    private static final LocalDate DAY = LocalDate.of(YEAR, 3, 9);
    private static final String HOST = "Kainuu";

    @Autowired
    Scenario scenario;

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
    void aSupervisorOpensCockpit(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 11).atTime(7, 0).toInstant(ZoneOffset.UTC));
        people.supervisor("selain.kainuu", "hva-20");
        people.nationalSupervisor("selain.valtakunta");
    }

    @AfterEach
    void allIsWell() {
        scripts.allIsWell();
    }

    @Test
    void fromTheDashboardToOneDutyAndWhatStandsBehindIt() {
        var municipalities = scenario.municipalitiesOf(HOST);
        var session = coordinator.opensRoundWithOneSession(
                HOST, DAY, municipalities.subList(0, 3).toArray(String[]::new));
        clock.passes(session.invitationOn());

        browser.logsIn("selain.kainuu", "fi");
        browser.sees(".nv-panel h2", "Lakisääteiset velvoitteet");
        assertThat(browser.sees(".nv-urgent").findElements(By.tagName("li"))).hasSizeBetween(8, 10);
        browser.sees(".nv-panel a[href='#/duties?unfinished=true']").click();
        browser.sees(".nv-counts", "Aika päättynyt, ei kirjattu");
        browser.sees("#nv-unfinished").click();
        browser.sees(".nv-first").click();

        browser.sees(".nv-body h2", "velvoitetta päivänä");
        browser.sees(
                "tr", "0/(2 osallistui, 2|3 osallistui, 3) suunniteltu, 0 ei kirjattu, [56] ilman kirjattua kutsua");
        browser.sees("tr", "OB-T14.*Kainuun hyvinvointialue.*8 kuntaa.*0/8 neuvotellut");
        var rows = browser.all(".nv-table tbody tr:not([hidden])").size();
        browser.sees(".nv-unfold").click();
        assertThat(browser.all(".nv-table tbody tr:not([hidden])")).hasSize(rows + 8);

        new Select(browser.sees("#nv-code")).selectByValue("OB-Y7");
        browser.sees(".nv-first").click();
        browser.sees(".nv-body h2", "^1 velvoite ");
        assertThat(browser.page()).isEqualTo("duties?code=OB-Y7");
        browser.sees(".nv-table tbody th a").click();

        browser.sees(".nv-body h2", "Hyvinvointialueen vuosittainen hyte-neuvottelu");
        assertThat(browser.all(".nv-part h3"))
                .extracting(WebElement::getText)
                .containsSubsequence("Mitä puuttuu", "Ketä odotetaan", "Velvoite", "Miksi nämä päivät");
        browser.sees("a[href='/neuvottelu/lukutavat#j']", "\\(j\\)");
        browser.sees(".nv-ours .nv-kind", "Oma sääntömme");
        browser.sees(".nv-part", "9\\.3\\.2039.*suunniteltu");
        browser.sees(".nv-part", "ei ole vielä vastannut");
        browser.sees(".nv-part li", "HYTE 2039");
        assertThat(browser.page()).contains("one=OB-Y7~20~~2039-01-01");
        browser.sees(".nv-part li", "kutsu: lähetetty \\d");

        var invited = ((Municipality) scenario.party(scenario.host(HOST), "Kajaani")).code();
        browser.goesTo("duties?one=OB-Y6-PART~" + invited + "~20~2039-01-01");
        browser.sees(".nv-part tr", "^kutsu 9\\.3\\.2039 lähetetty 26\\.1\\.2039 suomi");
        browser.goesTo("duties?one=OB-Y7~20~~2039-01-01");

        browser.sees(".nv-part a[href^='#/process-instance/']").click();
        browser.sees("a", "^Velvoitteet$").click();
        browser.sees(".nv-tab tr", "OB-Y7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | Velvoitteet ja päivät  | Päiviä jäljellä: 30 | Kutsun tavoitepäivä: viimeistään",
                "sv | Skyldigheter och datum | Dagar kvar: 30      | Måldatum för inbjudan: senast",
                "en | Duties and dates       | Days left: 30       | Target date for the invitation:"
            })
    void riskIsNamedByDaysAndOurOwnDatesAreTargets(String language, String page, String risk, String target) {
        browser.logsIn("selain.kainuu", language);
        browser.goesTo("duties?code=OB-Y7&on=%d-12-01".formatted(YEAR));
        browser.sees("h1", "^" + page + "$");
        browser.sees(".nv-table td .nv-AT_RISK_RED", "^" + risk + "$");
        browser.sees(".nv-agreed", target);
    }

    /** Etelä-Savo had twelve municipalities in 2024; Pertunmaa is one of them no more. */
    @Test
    void aMunicipalityThatHasEndedIsNotCountedAmongThoseThatDidNothing() {
        browser.logsIn("selain.valtakunta", "fi");
        browser.goesTo("duties?county=12&code=OB-Y6-PART&year=2024");
        browser.sees("tr", "11 ilman kirjattua kutsua");
        browser.sees("tr .nv-NOT_INVITED", "^Ei kutsua kirjattu; velvoite on järjestäjän$");
    }

    @Test
    void anEmptyListAndWhatCannotBeAreSaid() {
        browser.logsIn("selain.kainuu", "sv");
        browser.goesTo("duties?status=OVERDUE&year=" + YEAR);
        browser.sees(".nv-hint", "Inga skyldigheter");
        browser.goesTo("duties?code=OB-X");
        browser.sees("[role=alert]", "Skyldigheten OB-X finns inte");
        browser.goesTo("duties?one=OB-Y7~17~~2039-01-01");
        browser.sees("[role=alert]", "hör det inte till dig");
    }

    @Test
    void theLawsDatesAndOurOwnHaveTwoWordsAndTwoLooks() {
        browser.logsIn("selain.kainuu", "sv");
        browser.goesTo("duties?code=OB-T14&one=OB-T14~20~205~2037-06-01");
        var law = browser.sees(".nv-law", "Bestämt i lag");
        var ours = browser.sees(".nv-ours", "Vår egen regel");
        assertThat(law.getCssValue("border-top-style")).isNotEqualTo(ours.getCssValue("border-top-style"));
    }

    @Test
    void itLooksAsOnAnyDay() {
        browser.logsIn("selain.valtakunta", "en");
        browser.goesTo("duties?code=OB-Y7&on=2040-12-01");
        browser.sees(".nv-body h2", "21 duties as on 1 Dec 2040");
        browser.sees(".nv-counts", "At most 60 days left \\(council term 180\\)\\s+21");
        browser.sees(".nv-table td", "^Days left: 30$");
        browser.goesTo("duties?view=clock&county=20&on=2039-12-01");
        browser.sees(".nv-body h2", "Year clock: Kainuu 2039");
        assertThat(browser.sees("svg.nv-clock").getDomAttribute("aria-label")).contains("4 groups of duties");
        browser.sees(".nv-details summary").click();
        browser.sees(".nv-details td", "2 Sep 2039");
        browser.goesTo("duties?view=clock&on=2039-12-01");
        browser.sees(".nv-body h2", "Year clock: Etelä-Karjala 2039");
        assertThat(new Select(browser.sees("#nv-county"))
                        .getFirstSelectedOption()
                        .getText())
                .as("what is shown is what is chosen")
                .isEqualTo("Etelä-Karjala");
        browser.goesTo("duties?view=overview&on=2039-12-01");
        assertThat(browser.sees("svg.nv-tiles").findElements(By.cssSelector(".nv-tile")))
                .hasSize(22);
        browser.sees(".nv-details summary").click();
        browser.sees(".nv-details th", "Helsinki");
    }

    /** D13: each is seen, and none lies over another. */
    @Test
    void theYearClockShowsEverySessionOnDaysBesideEachOther() {
        var host = "Etelä-Karjala";
        var towns = scenario.municipalitiesOf(host);
        var round = coordinator.opensRound(host, YEAR);
        coordinator.plans(
                round, coordinator.oneSession(round, DAY, towns.get(0)).andThen(draft -> IntStream.rangeClosed(1, 2)
                        .forEach(days -> coordinator.session(
                                draft.withArray("sessions").addObject(),
                                round.host(),
                                DAY.plusDays(days),
                                towns.get(days)))));
        coordinator.confirms(round);
        browser.logsIn("selain.valtakunta", "en");
        browser.goesTo("duties?view=clock&county=" + round.host().code() + "&on=2039-02-01");
        browser.sees(".nv-body h2", "Year clock: Etelä-Karjala 2039");
        assertThat(browser.asks("""
                const dots = [...document.querySelectorAll("svg.nv-clock circle[r='7']")];
                const at = dots.map((dot) => [dot.cx.baseVal.value, dot.cy.baseVal.value]);
                const gaps = at.flatMap(([x, y], i) => at.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v)));
                return [dots.length, Math.min(...gaps) > 2 * 7];""")).isEqualTo(List.of(3L, true));
    }

    @Test
    void theKeyboardIsEnough() {
        browser.logsIn("selain.kainuu", "fi");
        browser.sees(".nv-panel a");
        browser.tabsTo(".nv-panel .nv-counts a");
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(".nv-body h2");
        browser.tabsTo("a[href='#/duties']");
        browser.presses(Keys.ENTER);
        browser.sees(".nv-table");
        browser.tabsTo("#nv-code");
        browser.presses("Kunnan osallistuminen");
        browser.tabsTo(".nv-first");
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(".nv-body h2");
        assertThat(browser.page()).isEqualTo("duties?code=OB-Y6-PART");
        browser.tabsTo(".nv-unfold");
        browser.presses(Keys.ENTER);
        assertThat(browser.sees(".nv-unfold").getDomAttribute("aria-expanded")).isEqualTo("true");
        browser.tabsTo(".nv-inside a");
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(".nv-body h2");
        browser.sees(".nv-body h2", "Kunnan osallistuminen hyte-neuvotteluun");
    }

    @Test
    void axeFindsNothingOnOurParts() {
        browser.logsIn("selain.valtakunta", "fi");
        browser.sees(".nv-urgent li");
        assertThat(browser.violationsIn(".nv-panel")).isEmpty();
        for (var page : new String[] {
            "duties?county=20",
            "duties?one=OB-T14~20~205~2037-06-01",
            "duties?view=clock&county=20",
            "duties?view=overview"
        }) {
            browser.goesTo(page);
            browser.sees(".nv-body h2");
            browser.asks("document.querySelectorAll('.nv-details').forEach((one) => (one.open = true))");
            browser.asks("document.querySelectorAll('.nv-unfold').forEach((one) => one.click())");
            assertThat(browser.violationsIn(".nv-page")).as(page).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dashboard",
                "duties?county=20",
                "duties?one=OB-T14~20~205~2037-06-01",
                "duties?view=clock&county=20",
                "duties?view=overview"
            })
    void aSmallScreenNeedsNoScrollingToTheSide(String page) {
        browser.logsIn("selain.valtakunta", "fi");
        browser.isNarrow(320);
        browser.goesTo(page);
        browser.sees(".nv-page :is(h2, h3)");
        assertThat(browser.asks("return document.documentElement.scrollWidth")).isEqualTo(320L);
        assertThat(browser.asks("return Math.max(...[...document.querySelectorAll('.nv-page, .nv-page *')]"
                        + ".map((one) => one.getBoundingClientRect().right))"))
                .satisfies(right -> assertThat(((Number) right).doubleValue()).isLessThanOrEqualTo(320));
    }

    @Tag("attack")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cockpit/custom/duties.js    | throw new Error('faulty')",
                "cockpit/custom/dashboard.js | this is no script",
                "/modules/server.js          |",
                "cockpit/custom/all.js       | throw new Error('faulty')",
                "cockpit/custom/all.js       |"
            })
    void aMissingOrFaultyScriptDoesNotBlankCockpit(String script, String faulty) {
        if (faulty == null) {
            scripts.lacks(script);
        } else {
            scripts.serves(script, faulty);
        }
        browser.logsIn("selain.kainuu", "en");
        browser.sees(".nv-left-out", "The rest of Cockpit works");
    }

    @Test
    void aScriptThatFailsWhileItDrawsSaysSoInItsPlace() {
        scripts.serves("cockpit/custom/dashboard.js", """
                export default [{ id: 'faulty', pluginPoint: 'cockpit.dashboard', priority: 1,
                  render() { throw new Error('faulty'); } }];""");
        browser.logsIn("selain.kainuu", "en");
        browser.sees("[role=alert]", "This part could not be shown");
    }
}
