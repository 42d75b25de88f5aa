package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.invitation.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** On a small telephone, in Swedish: a municipality answers from its letter and never logs in. */
@BrowserTest
class AnswerFromTheLetterBrowserTest {
    private static final String SIDEWAYS =
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    private Browser browser;

    @BeforeEach
    void onATelephone(Browser browser) {
        this.browser = browser;
        browser.isNarrow(320);
    }

    @Test
    void theLetterIsAnsweredWithoutAnAccount() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", Scenario.DAY, "Närpiö", "Vaasa");
        clock.passes(session.invitationOn());
        browser.opens(linkIn(mailbox.letterTo("Närpiö")) + "?lang=sv");
        browser.sees("[lang=sv] h1", "^Svar på inbjudan till förhandling$");
        whatProgramsFindIsNothing();

        browser.sees("[name=answer][value=NO]").click();
        assertThat(browser.sees("#reason").isDisplayed()).isTrue();
        assertThat(browser.all(".if-yes")).noneMatch(one -> one.isDisplayed());
        browser.sees("[name=answer][value=YES]").click();
        assertThat(browser.all(".if-no")).noneMatch(one -> one.isDisplayed());
        browser.sees("#name0").sendKeys("Åsa Ström");
        if (Boolean.getBoolean("neuvottelu.pictures")) {
            browser.pictures(Path.of("docs/pictures/letter-answer.png"), 400, 2000);
            browser.isNarrow(320);
        }
        browser.sees("#byName").sendKeys("Maria Holm");
        browser.sees("#byRole").sendKeys("sekreterare" + Keys.ENTER);

        browser.sees("[role=alert]", "Inte antecknat\\..*Åsa Ström");
        whatProgramsFindIsNothing();
        browser.sees("#role0").sendKeys("välfärdskoordinator");
        browser.sees("main button").click();

        browser.sees("[role=status]", "^Antecknat\\.");
        browser.sees("main", "Ert svar nu: Ja, på plats\\..*Maria Holm, sekreterare");
        whatProgramsFindIsNothing();
        assertThat(browser.scriptFaults()).isEmpty();
        assertThat(session.invitation("Närpiö").answer()).isEqualTo(Answer.YES);
        assertThat(scenario.invitations.nominations(session.invitation("Närpiö").id()))
                .extracting(one -> one.personName())
                .containsExactly("Åsa Ström");
    }

    @Test
    void whatWasNotTheirsIsUndoneByTwoFieldsAndAButton() {
        var session = coordinator.opensRoundWithOneSession("Pohjanmaa", Scenario.DAY, "Närpiö", "Vaasa");
        clock.passes(session.invitationOn());
        browser.opens(linkIn(mailbox.letterTo("Närpiö")) + "?lang=fi");
        browser.sees("[name=answer][value=NO]").click();
        browser.sees("#reason").sendKeys("Kokous samaan aikaan");
        says("Joku", "joku");
        clock.runDue();
        browser.opens(linkIn(mailbox.letterTo("Närpiö")) + "?lang=fi");
        browser.sees("h1", "^Eikö vastaus ole teiltä\\?$");
        whatProgramsFindIsNothing();
        says("Rita", "kirjaaja");
        browser.sees("main", "Vastausta ei ole\\.");
        whatProgramsFindIsNothing();
        assertThat(session.invitation("Närpiö").answer()).isNull();
    }

    @Test
    void theDraftIsCommentedOnAndTheMeasureReportedOn() {
        var session = coordinator.opensRoundWithOneSession("Varsinais-Suomi", Scenario.DAY, "Turku", "Raisio");
        clock.passes(session.day());
        coordinator.records(session, Coordinator.everybodyCame().andThen(draft -> {
            draft.putArray("measures")
                    .addObject()
                    .put("text", "Kävelyreitti keskustaan")
                    .put("owner", session.party("Turku").id().value());
            ((ObjectNode) draft.at("/approvers/1")).put("email", "tiina@oma.example");
        }));
        coordinator.draftsMinutes(session);
        browser.opens(linkIn(mailbox.letterTo("Turku")) + "?lang=fi");
        browser.sees("h1", "^Kommentit pöytäkirjaluonnokseen$");
        whatProgramsFindIsNothing();
        browser.sees("#comment").sendKeys("Kohta 3 on väärin.");
        says("Rita", "kirjaaja");
        session.personOf("Raisio").hasNoComments();
        coordinator.finishesMinutes(session, "APPROVAL");
        clock.runDue();
        approvesInHerOwnLetter();
        coordinator.approvesMinutes(session);
        clock.runDue();
        browser.opens(mailbox.lettersTo("Turku").stream()
                        .flatMap(letter -> LetterReader.linksIn(letter).stream())
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                + "?lang=fi");
        browser.sees("h1", "^Toimenpiteen eteneminen$");
        whatProgramsFindIsNothing();
        browser.sees("[name=outcome][value=DONE]").click();
        says("Åsa", "insinööri");
        browser.sees("h1", "^Kiitos$");
        whatProgramsFindIsNothing();
    }

    private void approvesInHerOwnLetter() {
        browser.opens(linkIn(mailbox.lettersAt("tiina@oma.example").get(0)) + "?lang=sv");
        browser.sees("h1", "^Godkännande av protokollet$");
        browser.sees("main", "Godkännare: Tiina Tarkastaja.*Ta ställning bara om ni är Tiina Tarkastaja\\.");
        whatProgramsFindIsNothing();
        browser.sees("[name=decision][value=RETURN]").click();
        browser.sees("#byRole").sendKeys("sekreterare");
        browser.sees("main button").click();
        browser.sees("[role=alert]", "^Inte antecknat\\.");
        whatProgramsFindIsNothing();
        browser.sees("[name=decision][value=APPROVE]").click();
        browser.sees("main button").click();
        browser.sees("h1", "^Tack$");
        whatProgramsFindIsNothing();
    }

    private void says(String name, String role) {
        browser.sees("#byName").sendKeys(name);
        browser.sees("#byRole").sendKeys(role);
        browser.sees("main button").click();
        browser.sees("[role=status]");
    }

    @Test
    void alsoTheLinkThatOpensNothingIsAPageForEverybody() {
        browser.opens("/neuvottelu/kirje/" + "A".repeat(43) + "?lang=fi");
        browser.sees("h1", "^Linkki ei avaa mitään$");
        whatProgramsFindIsNothing();
    }

    private void whatProgramsFindIsNothing() {
        assertThat(browser.brokenRules()).isEmpty();
        assertThat(browser.sniffs()).isEmpty();
        assertThat(browser.asks(SIDEWAYS)).isEqualTo(0L);
    }
}
