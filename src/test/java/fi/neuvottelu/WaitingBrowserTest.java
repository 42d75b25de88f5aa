package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A supervisor at Cockpit sees for whom each duty waits: on the dashboard, in the list, on the page of one duty. */
@BrowserTest
class WaitingBrowserTest {
    /** Of this story alone. */
    private static final int YEAR = 2049;

    private static final String HOST = "Etelä-Karjala";

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
        people.supervisor("selain.etelakarjala", "hva-11");
    }

    @AfterEach
    void allIsWell() {
        scripts.allIsWell();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi | Ketä odotetaan   | 3 osapuolta: vastausta kutsuun, 27\\.1\\.2049 alkaen | edellisen vuoden ja kauden | Lappeenranta",
                "sv | Vem som inväntas | 3 parter: svar på inbjudan, sedan 27\\.1\\.2049      | föregående år och period   | Villmanstrand"
            })
    void theColumnTellsWithWhomAndSinceWhen(String language, String head, String told, String before, String town) {
        var session = coordinator.opensRoundWithOneSession(
                HOST, LocalDate.of(YEAR, 3, 10), "Lappeenranta", "Imatra", "Parikkala");
        clock.passes(session.invitationOn());

        browser.logsIn("selain.etelakarjala", language);
        browser.sees(".nv-urgent", head + ": " + told);

        browser.goesTo("duties?code=OB-Y7");
        browser.sees(".nv-table thead th", "^" + head + "$");
        browser.sees(".nv-table tbody td", told);
        browser.sees(".nv-body", before);
        assertThat(browser.violationsIn(".nv-page")).isEmpty();
        browser.goesTo("duties?code=OB-Y6-PART&municipality=405");
        browser.sees(".nv-table tbody td", "^" + town + ": ");

        browser.goesTo("duties?code=OB-Y7&on=" + (YEAR - 1) + "-12-01");
        browser.sees(".nv-table thead th");
        assertThat(browser.sees(".nv-table thead").getText())
                .as("of a day that has passed nobody knows")
                .doesNotContain(head);

        browser.goesTo("duties?one=OB-Y7~11~~" + YEAR + "-01-01");
        browser.sees(".nv-part", head + "\\s+" + told);
        coordinator.cancels(session, "Tarinan loppu");
        coordinator.cancels(session.round(), "Tarinan loppu");
    }
}
