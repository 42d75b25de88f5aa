package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.calendar.WrittenDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/** What a card of Tasklist says beside the due date: the window of the duty and the target date, in two words and two looks. */
@BrowserTest
class CardsBrowserTest {
    private static final String HOST = "Pohjois-Karjala";

    /** Of this story alone. */
    private static final int YEAR = 2042;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    private Browser browser;
    private OpenedSession session;

    @BeforeEach
    void aMunicipalityIsInvited(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
        session = coordinator.opensRoundWithOneSession(HOST, LocalDate.of(YEAR, 3, 12), "Joensuu", "Kontiolahti");
        clock.passes(session.invitationOn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | Velvoitteen ajanjakso: 1.1.2042 – 31.12.2042 (612/2021 7 § 4 mom.) | Tavoitepäivä | Organisaationi tehtävät | Vastaa neuvottelukutsuun – HYTE 2042 Pohjois-Karjala.* 12.3.2042 · Joensuu | Suomen aikaa",
                "sv | Skyldighetens period: 1.1.2042 – 31.12.2042 (612/2021 7 § 4 mom.)  | Måldatum | Min organisations uppgifter | Svara på inbjudan till förhandling – .* 2042 Norra Karelen.* 12.3.2042 · Joensuu | finsk tid",
                "en | Window of the duty: 1 Jan 2042 – 31 Dec 2042 (612/2021 s. 7(4))   | Target date | Tasks of my organisation | Answer the invitation – HYTE 2042 Pohjois-Karjala.* 12 Mar 2042 · Joensuu | Finnish time"
            })
    void everyWordOfACardIsTheReaders(
            String language, String window, String agreed, String list, String title, String zone) {
        browser.logsInAtTasklist(session.personOf("Joensuu").atTasklist().id(), language);
        browser.sees(".task-filters .active", "^" + list + "\\b");
        browser.sees("li.task h4", "^" + title + "$");
        // The browser of these tests is at UTC.
        browser.sees("li.task", "16[.:]00 " + zone);
        var law = browser.sees(".nv-card-law");
        var ours = browser.sees(".nv-card-agreed");
        assertThat(law.getText()).isEqualTo(window);
        assertThat(ours.getText())
                .isEqualTo(agreed + ": " + WrittenDate.plain(session.replyBy(), new Locale(language)));
        assertThat(law.getCssValue("border-left-style")).isNotEqualTo(ours.getCssValue("border-left-style"));
        showWhole(law, ours);
        assertThat(browser.violationsIn(".nv-card-law, .nv-card-agreed")).isEmpty();
    }

    @Test
    void theyAreShownWholeOnASmallScreenToo() {
        browser.logsInAtTasklist(session.personOf("Kontiolahti").atTasklist().id(), "sv");
        assertThat(browser.page()).as("what is due first comes first").contains("dueDate", "asc");
        browser.isNarrow(320);
        showWhole(browser.sees(".nv-card-law"), browser.sees(".nv-card-agreed"));
        assertThat(browser.asks("return document.documentElement.scrollWidth")).isEqualTo(320L);
    }

    @Test
    void aTaskWithoutDueDateHasNoAgreedDate() {
        session.personOf("Joensuu").comes();
        browser.logsInAtTasklist(session.personOf("Joensuu").atTasklist().id(), "fi");
        browser.sees(".task-filters a", "^Voit muuttaa").click();
        browser.sees("li.task", "Muuta vastausta");
        browser.sees(".nv-card-law", "1.1.2042 – 31.12.2042");
        assertThat(browser.all(".nv-card-agreed")).isEmpty();
    }

    /** Tasklist cuts its cards off; a date that nobody sees is not told. */
    private void showWhole(WebElement... lines) {
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(browser.showsWhole(line)).as(line.getText()).isTrue());
    }
}
