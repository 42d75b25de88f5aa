package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.Nomination;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** On a small telephone: two municipalities and an association go through a year by their letters, and never log in. */
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
    void aYearWithoutAnAccount() {
        var session = coordinator.opensRoundWithOneSession(
                "Pohjanmaa", Scenario.DAY, "Närpiö", "Vaasa", Scenario.ASSOCIATION);
        clock.passes(session.invitationOn());
        narpesNamesOneWhoComesAndOneWhoCannot(session);
        vaasaChangesItsAnswer(session);
        opens(Scenario.ASSOCIATION, "fi");
        browser.sees("[name=answer][value=REMOTELY]").click();
        browser.sees("[name=nobodyNamed]").click();
        says("Aino", "puheenjohtaja");
        assertThat(session.invitation(Scenario.ASSOCIATION).answer()).isEqualTo(Answer.REMOTELY);

        clock.passes(session.day());
        coordinator.records(session, Coordinator.everybodyCame().andThen(draft -> {
            var measures = draft.putArray("measures");
            for (var party : List.of("Närpiö", "Vaasa")) {
                measures.addObject()
                        .put("text", "Kävelyreitti: " + party)
                        .put("owner", session.party(party).id().value());
            }
            ((ObjectNode) draft.at("/approvers/1")).put("email", "tiina@oma.example");
        }));
        coordinator.draftsMinutes(session);
        comments(session);

        coordinator.finishesMinutes(session, "APPROVAL");
        clock.runDue();
        approvesInHerOwnLetter();
        coordinator.approvesMinutes(session);
        clock.runDue();
        reports();
        assertThat(browser.scriptFaults()).isEmpty();
    }

    private void narpesNamesOneWhoComesAndOneWhoCannot(OpenedSession session) {
        browser.reads(mailbox.letterTo("Närpiö").html());
        browser.sees("[lang=sv] h1", "^Inbjudan till förhandling$");
        assertThat(browser.asks(SIDEWAYS)).isEqualTo(0L);
        whatProgramsFindIsNothing();
        if (Boolean.getBoolean("neuvottelu.pictures")) {
            browser.pictures(Path.of("docs/pictures/letter-invitation.png"), 640, 1500);
            browser.isNarrow(320);
        }
        opens("Närpiö", "sv");
        browser.sees("[lang=sv] h1", "^Svar på inbjudan till förhandling$");
        whatProgramsFindIsNothing();

        browser.sees("[name=answer][value=NO]").click();
        assertThat(browser.sees("#reason").isDisplayed()).isTrue();
        assertThat(browser.all(".if-yes")).noneMatch(one -> one.isDisplayed());
        browser.sees("[name=answer][value=YES]").click();
        assertThat(browser.all(".if-no")).noneMatch(one -> one.isDisplayed());
        browser.sees("#name0").sendKeys("Åsa Ström");
        if (Boolean.getBoolean("neuvottelu.pictures")) {
            browser.picturesFromTheTop(Path.of("docs/pictures/letter-answer.png"), 400, 2000);
            browser.isNarrow(320);
        }
        browser.sees("#byName").sendKeys("Maria Holm");
        browser.sees("#byRole").sendKeys("sekreterare" + Keys.ENTER);

        browser.sees("[role=alert]", "Inte antecknat\\..*Åsa Ström");
        browser.sees("#role0").sendKeys("välfärdskoordinator");
        assertThat(browser.all(".if-absent")).noneMatch(one -> one.isDisplayed());
        browser.all("summary").get(1).click();
        browser.sees("#name1").sendKeys("Bo Berg");
        browser.sees("#role1").sendKeys("ledamot");
        browser.sees("[name=absent][value='1']").click();
        browser.sees("#absence1").sendKeys("Ett annat möte");
        whatProgramsFindIsNothing();
        browser.sees("main button").click();

        browser.sees("[role=status]", "^Antecknat\\.");
        browser.sees("main", "Ert svar nu: Ja, på plats\\..*Maria Holm, sekreterare");
        whatProgramsFindIsNothing();
        assertThat(scenario.invitations.nominations(session.invitation("Närpiö").id()))
                .extracting(Nomination::personName, Nomination::absence)
                .containsExactly(Tuple.tuple("Åsa Ström", null), Tuple.tuple("Bo Berg", "Ett annat möte"));
    }

    private void vaasaChangesItsAnswer(OpenedSession session) {
        opens("Vaasa", "fi");
        browser.sees("[name=answer][value=NO]").click();
        browser.sees("#reason").sendKeys("Kokous samaan aikaan");
        says("Kalle", "johtaja");
        browser.sees("[name=answer][value=YES]").click();
        browser.sees("#name0").sendKeys("Kalle");
        browser.sees("#role0").sendKeys("johtaja");
        browser.sees("#email0").sendKeys("kalle@vaasa.example");
        says("Kalle", "johtaja");
        assertThat(session.invitation("Vaasa").answer()).isEqualTo(Answer.YES);
        clock.runDue();

        browser.opens(linkIn(mailbox.lettersAt("kalle@vaasa.example").get(0)) + "?lang=fi");
        browser.sees("h1", "^Teistä tallessa olevat tiedot$");
        whatProgramsFindIsNothing();
        browser.sees("button[value=stop]").click();
        browser.sees("[role=status]");
        browser.sees("button[value=back]");
        whatProgramsFindIsNothing();
    }

    private void comments(OpenedSession session) {
        opens("Närpiö", "sv");
        browser.sees("#comment").sendKeys("Punkt 3 är fel.");
        whatProgramsFindIsNothing();
        says("Maria Holm", "sekreterare");
        assertThat(session.minutes().review("Närpiö").commentText()).isEqualTo("Punkt 3 är fel.");
        for (var party : List.of("Vaasa", Scenario.ASSOCIATION)) {
            opens(party, "fi");
            browser.sees("[name=noComments]").click();
            says("Rita", "kirjaaja");
        }
    }

    private void reports() {
        opens("Närpiö", "sv");
        browser.sees("main", "Kävelyreitti: Närpiö");
        whatProgramsFindIsNothing();
        browser.sees("[name=outcome][value=PROGRESS]").click();
        browser.sees("#text").sendKeys("Planen är klar.");
        says("Åsa", "ingenjör");
        opens("Vaasa", "fi");
        browser.sees("[name=outcome][value=DONE]").click();
        says("Åke", "insinööri");
        browser.sees("h1", "^Kiitos$");
        whatProgramsFindIsNothing();
    }

    /** By the last link that came to a party. */
    private void opens(String party, String language) {
        browser.opens(mailbox.lettersTo(party).stream()
                        .flatMap(letter -> LetterReader.linksIn(letter).stream())
                        .reduce((earlier, later) -> later)
                        .orElseThrow()
                + "?lang=" + language);
        assertThat(browser.asks(SIDEWAYS)).isEqualTo(0L);
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
        browser.sees("main", "Kirjattu\\. Olemme kertoneet kutsujalle\\.");
        whatProgramsFindIsNothing();
        assertThat(session.invitation("Närpiö").answer()).isNull();
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
