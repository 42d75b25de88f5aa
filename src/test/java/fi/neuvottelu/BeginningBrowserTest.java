package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D21: a coordinator's first day. Her empty list says where to begin, and each thing that she does what it did and what comes next. */
@BrowserTest
class BeginningBrowserTest {
    private static final String PERSON = "alku.koordinaattori";
    private static final String BEGIN = ".nv-begin";
    private static final String START = "a[ng-click='open()']:has(.glyphicon-list-alt)";
    private static final String MODELS = ".modal-dialog .processes a";
    private static final String READY = ".modal-dialog .nv-form.nv-ready";
    private static final String SEND = ".modal-footer .btn-primary[ng-click='startProcessInstance()']";

    @Autowired
    Scenario scenario;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void aCoordinatorWhoIsNew(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(2050, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
        people.coordinator(PERSON, scenario.host("Satakunta").id().value());
    }

    @Test
    void fromAnEmptyListToTheFirstAddresses() {
        browser.logsInAtTasklist(PERSON, "sv");
        // Others may have left something to the coordinators of the host; nothing is hers yet.
        browser.sees(".task-filters a", "^Mina uppgifter").click();
        browser.sees(BEGIN, "Omgångens uppgifter kommer hit.*i denna ordning");
        assertThat(browser.all(BEGIN + " li")).hasSize(4);
        browser.sees(BEGIN + " li", "^Ogjort.*Import av kontaktuppgifter: \\d+ av \\d+ parter har en adress");
        assertThat(browser.violationsIn(BEGIN)).isEmpty();

        browser.sees(START).click();
        browser.sees(MODELS, "^Import av kontaktuppgifter$").click();
        browser.sees(READY);
        browser.sees("#importContacts-text")
                .sendKeys("party;role;email;language;validFrom\nPomarkku;registratur;registratur@pomarkku.example;;\n");
        browser.sees(READY, "Nya 1");
        assertThat(browser.sees(SEND).getText()).isEqualTo("Spara adresserna");
        browser.sees(SEND + ":not([disabled])").click();
        browser.seesNoMore(".modal-dialog");

        browser.sees(
                ".nv-outcome [role=status]", "Gjort: Adresser antecknades: 1\\..*Härnäst: Parter utan adress: \\d+");
        browser.sees(BEGIN);
        assertThat(browser.scriptFaults()).isEmpty();
    }
}
