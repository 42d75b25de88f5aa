package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor makes, copies and revokes the secret address of a calendar in Cockpit. */
@BrowserTest
class FeedsBrowserTest {
    private static final String FEED = ".nv-details:has(.nv-feeds, .nv-said)";
    private static final String MAKE = FEED + " > .nv-button";
    private static final String ADDRESS = "#nv-feed-address";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    private Browser browser;

    @BeforeEach
    void aSupervisorOfOneHost(Browser browser) {
        this.browser = browser;
        rows.sql("delete from duty_feed").update();
        rows.sql("delete from secret_link where purpose = 'CALENDAR_FEED'").update();
        clock.moveTo(LocalDate.of(2039, 1, 11).atTime(7, 0).toInstant(ZoneOffset.UTC));
        people.supervisor("selain.syote", "hva-15");
        people.nationalSupervisor("selain.valtakunta");
    }

    @Test
    void anAddressIsMadeReadAndRevokedByKeyboardAlone() throws Exception {
        browser.logsIn("selain.syote", "fi");
        browser.goesTo("duties?code=OB-Y7");
        browser.sees(".nv-body h2", "^1 velvoite ");
        browser.tabsTo(FEED + " summary");
        browser.presses(Keys.ENTER);
        browser.sees(FEED, "Voimassa olevat osoitteet: 0.*ei ole yhtään osoitetta");
        browser.tabsTo(MAKE);
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(ADDRESS);
        browser.sees(".nv-once", "ei näytetä toista kertaa");
        var address = browser.sees(ADDRESS).getDomProperty("value");
        assertThat(browser.asks("return getSelection().toString()"))
                .as("ready to be copied by hand")
                .isEqualTo(address);
        browser.sees(".nv-feeds li", "Luotu 11.1.2039, Testi Henkilö. Kieli: suomi");
        browser.tabsTo(".nv-once button");
        browser.presses(Keys.ENTER);
        browser.sees(".nv-once", "Osoite on kopioitu|kopioi se itse");
        assertThat(summaries(address))
                .contains("Vuosi päättyy: Hyvinvointialueen vuosittainen hyte-neuvottelu")
                .anyMatch(line -> line.startsWith("Valtuustokausi päättyy:"));
        assertThat(browser.violationsIn(".nv-page")).isEmpty();

        browser.tabsTo(".nv-feeds button");
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(".nv-sure p");
        browser.sees(".nv-sure", "Haluatko perua tämän osoitteen");
        assertThat(browser.violationsIn(".nv-page")).isEmpty();
        browser.presses(Keys.ESCAPE);
        browser.waitsForFocusOn(".nv-feeds button");
        assertThat(status(address)).as("only asked").isEqualTo(200);

        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(".nv-sure p");
        browser.tabsTo(".nv-danger");
        browser.presses(Keys.ENTER);
        browser.waitsForFocusOn(".nv-said");
        browser.sees(".nv-said", "Osoite on peruttu: .*Luotu 11.1.2039");
        browser.sees(FEED, "ei ole yhtään osoitetta");
        assertThat(browser.all(ADDRESS)).as("it leads nowhere").isEmpty();
        assertThat(status(address)).isEqualTo(404);
    }

    @Test
    void oneOfSeveralIsRevokedAndNoneIsShownAgain() {
        browser.logsIn("selain.valtakunta", "sv");
        browser.goesTo("duties?code=OB-Y7");
        browser.sees(".nv-details summary", "Kalenderflöde").click();
        browser.sees(".nv-details", "Avgränsa först till en arrangör");
        browser.goesTo("duties?code=OB-Y7&county=15");
        browser.sees(".nv-body h2", "^1 skyldighet ");
        browser.sees(".nv-details summary", "Kalenderflöde").click();
        browser.sees(FEED, "Det finns ingen adress");
        browser.sees(MAKE).click();
        var first = browser.sees(ADDRESS).getDomProperty("value");
        browser.sees(MAKE).click();
        browser.sees(FEED, "Gällande adresser: 2");
        browser.sees(ADDRESS);
        browser.sees(".nv-feeds li:first-child button").click();
        browser.sees(".nv-danger").click();
        browser.sees(FEED, "Gällande adresser: 1");
        var second = browser.sees(ADDRESS).getDomProperty("value");
        assertThat(status(first)).isEqualTo(404);
        assertThat(status(second)).as("the other one goes on").isEqualTo(200);

        browser.goesTo("duties?code=OB-Y7&county=15&on=2039-02-01");
        browser.sees(".nv-details summary", "Kalenderflöde").click();
        browser.sees(FEED, "Gällande adresser: 1");
        assertThat(browser.all(ADDRESS)).as("told once").isEmpty();
        assertThat(browser.sees(".nv-page").getText()).doesNotContain(second.replaceFirst(".*/", ""));
    }

    @Test
    void aSmallScreenNeedsNoScrollingToTheSide() {
        browser.logsIn("selain.syote", "sv");
        browser.isNarrow(320);
        browser.goesTo("duties?code=OB-Y7");
        browser.sees(".nv-details summary", "Kalenderflöde").click();
        browser.sees(MAKE).click();
        browser.sees(".nv-feeds button").click();
        browser.sees(".nv-sure");
        assertThat(browser.asks("return document.documentElement.scrollWidth")).isEqualTo(320L);
        assertThat(browser.asks("return Math.max(...[...document.querySelectorAll('.nv-page *')]"
                        + ".map((one) => one.getBoundingClientRect().right))"))
                .satisfies(right -> assertThat(((Number) right).doubleValue()).isLessThanOrEqualTo(320));
    }

    private int status(String address) {
        return WebUser.anonymous(port).get(URI.create(address).getPath()).statusCode();
    }

    /** What a calendar that has no login reads there. */
    private List<String> summaries(String address) throws Exception {
        var answer = WebUser.anonymous(port).get(URI.create(address).getPath());
        assertThat(answer.statusCode()).isEqualTo(200);
        return new CalendarBuilder()
                .build(new StringReader(answer.body())).<VEvent>getComponents("VEVENT").stream()
                        .map(event -> event.getProperty("SUMMARY").orElseThrow().getValue())
                        .toList();
    }
}
