package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From Tasklist's bar to the pages where one looks up what was negotiated. */
@BrowserTest
class LookedUpBrowserTest {
    /** Of this story alone. */
    private static final int YEAR = 2063;

    private static final String SIDEWAYS =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    FaultyScripts scripts;

    @AfterEach
    void allIsWell() {
        scripts.allIsWell();
    }

    @Test
    void theBarOfTasklistLeadsToARoundAnOrganisationAndAHost(Browser browser) {
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
        var session =
                coordinator.opensRoundWithOneSession("Länsi-Uusimaa", LocalDate.of(YEAR, 3, 14), "Karkkila", "Lohja");
        clock.passes(session.invitationOn());
        session.personOf("Karkkila").comes();
        var host = session.round().host();

        browser.logsInAtTasklist(coordinator.atTasklist(host).id(), "fi");
        browser.sees(".nv-tools a[href='/neuvottelu/neuvottelut']", "^Neuvottelut$")
                .click();
        isWell(browser, "^Neuvottelut$");
        browser.sees(
                        "main a[href='/neuvottelu/organisaatio/"
                                + session.party("Karkkila").id() + "']",
                        "^Karkkila$")
                .click();
        isWell(browser, "^Karkkila$");
        browser.sees("main a[href='/neuvottelu/neuvottelukierros/"
                        + session.round().row().id() + "']")
                .click();
        isWell(browser, "HYTE " + YEAR);
        browser.sees("main details summary", "Kutsutut ja vastaukset \\(2\\)").click();
        browser.sees("main table", "Karkkila\\s+osallistuu");
        isWell(browser, "HYTE " + YEAR);
        browser.opens("/neuvottelu/isanta/" + host.id() + "/kirjeet?vuosi=" + YEAR);
        isWell(browser, "^Kirjeet – ");
        coordinator.cancels(session, "Tarinan loppu");
        coordinator.cancels(session.round(), "Tarinan loppu");
    }

    private static void isWell(Browser browser, String title) {
        browser.sees("main h1", title);
        assertThat(browser.violationsIn("body")).isEmpty();
        browser.isNarrow(320);
        assertThat(browser.asks(SIDEWAYS)).isEqualTo(0L);
        browser.isNarrow(1200);
    }
}
