package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.letter.LetterKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;

/** What many parties said is recorded, and many are written to, in one action each, from where their answers stand; by keyboard. */
@BrowserTest
class DeskOfManyBrowserTest {
    private static final String FORM = ".nv-form.nv-ready";
    private static final String STATUS = ".nv-status";
    private static final String NOTICES = "[notifications-panel] .alert";

    /** Of this story alone. */
    private static final int YEAR = 2051;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    private Browser browser;
    private OpenedSession session;

    @BeforeEach
    void threeAreInvited(Browser browser) {
        this.browser = browser;
        clock.moveTo(LocalDate.of(YEAR, 1, 10).atTime(7, 0).toInstant(ZoneOffset.UTC));
        session = coordinator.opensRoundWithOneSession(
                "Pohjanmaa", LocalDate.of(YEAR, 3, 15), "Vaasa", "Närpiö", "Laihia");
        clock.passes(session.invitationOn());
        browser.logsInAtTasklist(coordinator.atTasklist(session.round().host()).id(), "fi");
        browser.goesTo("?task=" + taskOfTheDesk());
        browser.sees(FORM, "kutsut lähetetty.*Vastannut 0, vastaamatta 3");
        browser.comesToRest();
    }

    @Test
    void theAnswersOfManyAreRecorded() {
        begins("ANSWER_FOR_PARTIES");
        answers("Vaasa", 1);
        answers("Närpiö", 3);
        browser.sees(STATUS, "Syy siihen, ettei osallistu: Närpiö");
        browser.sees("#desk-answer-" + id("Närpiö") + "-reason").sendKeys("Kokous");
        chooses("#desk-all-nobodyNamed");
        saidBy("kirjaamot", clock.today());
        browser.sees(FORM + " legend", "valittu 2");
        isSentAndTold("Vastaukset kirjattiin");

        assertThat(session.invitation("Vaasa").answer()).isEqualTo(Answer.YES);
        assertThat(session.invitation("Närpiö").answerReason()).isEqualTo("Kokous");
        assertThat(session.invitation("Laihia").answer()).isNull();
    }

    @Test
    void whatWasRefusedOfOneActionIsNotSaidOfAnother() {
        begins("ANSWER_FOR_PARTIES");
        answers("Vaasa", 1);
        chooses("#desk-all-nobodyNamed");
        saidBy("kirjaamo", clock.today().plusDays(1));
        presses("#desk-do", Keys.ENTER);
        browser.waitsForFocusOn(".nv-refusal");
        new Select(browser.sees("#desk-action")).selectByVisibleText("Lisää neuvottelutilaisuus");
        browser.seesNoMore(".nv-refusal");
    }

    @Test
    void manyAreWrittenToEachInItsLanguage() {
        begins("WRITE_TO_PARTIES");
        browser.sees("#desk-message").sendKeys("Ovi C on auki.");
        browser.sees("#desk-message-sv").sendKeys("Dörr C är öppen." + Keys.TAB);
        browser.sees(STATUS, "Täytä tai korjaa vielä: .*vähintään yksi osapuoli");
        presses("button[ng-click='ui.takeAll(true)']", Keys.ENTER);
        chooses("#desk-party-" + id("Laihia"));
        browser.sees(FORM + " .nv-warning", "Viesti lähtee osapuolille \\(2\\): (Närpiö, Vaasa|Vaasa, Närpiö)\\.");
        isSentAndTold("Viesti lähtee valituille osapuolille");

        for (var party : List.of("Vaasa", "Närpiö")) {
            assertThat(session.letters(LetterKind.MESSAGE, party)).as(party).hasSize(1);
        }
        assertThat(session.letters(LetterKind.MESSAGE, "Laihia")).isEmpty();
    }

    private void begins(String action) {
        presses("#desk-answers-" + session.id() + " > summary", Keys.ENTER);
        presses("#desk-start-" + session.id() + "-" + action, Keys.ENTER);
        browser.waitsForFocusOn("#desk-sheet");
    }

    private void answers(String party, int choice) {
        new Select(browser.sees("#desk-answer-" + id(party))).selectByIndex(choice);
    }

    private void saidBy(String whom, LocalDate day) {
        new Select(browser.sees("#desk-channel")).selectByVisibleText("puhelimitse");
        browser.asks(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'))",
                browser.sees("#desk-received-on"),
                day.toString());
        browser.sees("#desk-said-by").sendKeys(whom + Keys.TAB);
    }

    private String id(String party) {
        return session.party(party).id().value();
    }

    private String taskOfTheDesk() {
        return coordinator
                .atTasklist(session.round().host())
                .taskOf(session.round().instance().getId(), "runTheRound")
                .get("id")
                .textValue();
    }

    private void isSentAndTold(String done) {
        browser.sees(STATUS, "Luonnos on tallennettu");
        assertThat(browser.violationsIn(FORM)).isEmpty();
        presses("#desk-do", Keys.ENTER);
        browser.sees(FORM, done);
        browser.comesToRest();
        assertThat(browser.all(NOTICES))
                .as("nothing lies over the buttons: what was done stands in the form")
                .isEmpty();
        assertThat(browser.scriptFaults()).isEmpty();
        clock.passes(clock.today());
    }

    private void chooses(String css) {
        presses(css, Keys.SPACE);
    }

    /** The line of the draft's state lies over what is below it. */
    private void presses(String css, Keys key) {
        browser.asks("arguments[0].focus()", browser.sees(css));
        browser.presses(key);
    }
}
