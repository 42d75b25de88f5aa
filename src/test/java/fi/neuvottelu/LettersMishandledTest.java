package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static fi.neuvottelu.LetterReader.linksIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Contacts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What mail programs do to a link, what people write into its page, and what has changed since the letter left. */
@ScenarioTest
class LettersMishandledTest {
    private static final String MAIJA = "maija.meikalainen@kihnio.example";
    private static final String HTML = "<img src=x onerror=alert(1)> & \"Å\" 'Ŋ'";

    @LocalServerPort
    int port;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Contacts contacts;

    private OpenedSession session;
    private LetterReader reader;
    private String link;

    @BeforeEach
    void aLetterHasCome() {
        session = invited("Kihniö", "Parkano");
        reader = new LetterReader(WebUser.anonymous(port).withLanguageCookie("fi"), clock::runDue);
        link = linkIn(mailbox.letterTo("Kihniö"));
    }

    /** Whatever a program takes for a part of the address stands behind the language. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "?lang=", "?lang=f", "?lang=fi%3E", "?lang=fi.", "?lang=fi%0D%0A", "?lang=fi&amp;x=1", "?"})
    void aLinkWhoseEndWasCutOrGrewOpensAllTheSame(String end) {
        var page = reader.opens(link + end);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Kihniö", "name=\"byName\"");
    }

    /** Within the secret there is nothing to guess: the page says how to get another one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 42, 43})
    void aSecretThatWasCutOpensNothing(int missing) {
        var cut = link.substring(0, link.length() - missing);
        var page = reader.opens(cut);
        if (missing == 43) {
            assertThat(page.statusCode()).isNotEqualTo(200);
            return;
        }
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("<h1>Linkki ei avaa mitään</h1>").doesNotContain("Kihniö");
        assertThat(reader.sends(cut, answer("YES", "Maija", "sihteeri")).statusCode())
                .isEqualTo(410);
        assertThat(session.invitation("Kihniö").answer()).isNull();
    }

    /** A program that breaks the line in the secret; the two ends put together by hand, with what came between. */
    @ParameterizedTest
    @ValueSource(strings = {"%0D%0A", "%20", "=", "%3D%0A", "%E2%80%8B"})
    void aSecretWithALineBreakInItOpensNothingAndHarmsNothing(String between) {
        var at = link.length() - 20;
        var page = reader.opens(link.substring(0, at) + between + link.substring(at));

        assertThat(page.statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(page.body()).doesNotContain("Kihniö");
    }

    @Test
    void aSecretOpensOnlyWhatItIsFor() {
        var secret = link.substring(link.lastIndexOf('/') + 1);
        var browser = WebUser.anonymous(port);
        assertThat(browser.get("/camunda/api/neuvottelu/feeds/" + secret + ".ics")
                        .statusCode())
                .isEqualTo(browser.get("/camunda/api/neuvottelu/feeds/" + "A".repeat(43) + ".ics")
                        .statusCode())
                .isNotEqualTo(200);
        reader.records(link, answer("YES", "Maija", "sihteeri"));
        var notOurs = linkIn(mailbox.letterTo("Kihniö"));
        assertThat(reader.opens(notOurs).body()).doesNotContain("name=\"answer\"");
        reader.sends(notOurs, answer("NO", "Maija", "sihteeri"));
        assertThat(session.invitation("Kihniö").answer())
                .as("what is sent to the page of another matter is that matter's")
                .isNull();
    }

    /** Each is receipted: the registry sees both, whoever was last. */
    @Test
    void byLinkAndInTasklistInTheSameMinuteBothAreTold() {
        reader.records(link, answer("YES", "Maija", "sihteeri"));
        session.personOf("Kihniö").nowDeclines("Sairastuminen");
        reader.records(link, answer("YES", "Maija", "sihteeri"));

        assertThat(session.invitation("Kihniö").answer()).isEqualTo(Answer.YES);
        assertThat(session.letters(LetterKind.ANSWER_RECEIPT, "Kihniö")).hasSize(2);
        assertThat(session.letters(LetterKind.ANSWERED, "Kihniö")).hasSize(1);
        assertThat(mailbox.letterTo("Kihniö").text()).contains("Mitä oli ennen\n- Ei, Sairastuminen");
    }

    @Test
    void aFreshLinkGoesToTheNewMailboxAndReceiptsDoToo() {
        var other = invited("Juupajoki");
        var party = other.party("Juupajoki").id();
        var old = mailbox.letterTo("Juupajoki").to();
        var oldLink = linkIn(mailbox.letterTo("Juupajoki"));
        contacts.setMailbox(party, "uusi@juupajoki.example", "kirjaamo", clock.today());
        var before = mailbox.lettersAt(old).size();

        coordinator.does(other, "SEND_NEW_LINK", draft -> draft.put("party", party.value()));

        assertThat(reader.opens(oldLink).statusCode()).isEqualTo(410);
        var fresh = linkIn(last("uusi@juupajoki.example"));
        reader.records(fresh, answer("YES", "Maija", "sihteeri"));
        assertThat(last("uusi@juupajoki.example").subject()).startsWith("Kuitti: vastaus neuvottelukutsuun");
        reader.sends(oldLink, "uusi", "1");
        assertThat(last("uusi@juupajoki.example").text()).contains("Joku, jolla on vanha linkki, pyysi uutta.");
        assertThat(mailbox.lettersAt(old))
                .as("nothing more goes to the old one")
                .hasSize(before);
    }

    /** The old one hears of it, without a link. */
    @Test
    void whatIsCancelledIsToldToBothMailboxesAndTheOldOneGetsNoLink() {
        var other = invited("Pälkäne");
        var old = mailbox.letterTo("Pälkäne").to();
        contacts.setMailbox(other.party("Pälkäne").id(), "uusi@palkane.example", "kirjaamo", clock.today());

        coordinator.changes(other, plan -> plan.put("place", "Kirjasto"));
        coordinator.cancels(other, "Puheenjohtaja on estynyt");

        assertThat(last(old).entry("METHOD")).isEqualTo("CANCEL");
        assertThat(last("uusi@palkane.example").entry("METHOD")).isEqualTo("CANCEL");
        var later = mailbox.lettersAt(old).subList(1, mailbox.lettersAt(old).size());
        assertThat(later).hasSize(2).allSatisfy(letter -> assertThat(linksIn(letter))
                .isEmpty());
        assertThat(mailbox.lettersAt("uusi@palkane.example").stream().flatMap(letter -> linksIn(letter).stream()))
                .isNotEmpty();
    }

    @Test
    void whatLooksLikeHtmlIsTextOnThePageInTheReceiptAndInLettersToOthers() {
        reader.records(
                link,
                "answer",
                "YES",
                "name",
                HTML,
                "role",
                HTML,
                "deputy",
                HTML,
                "email",
                MAIJA,
                "byName",
                HTML,
                "byRole",
                "<b>x</b>");

        assertThat(reader.opens(link).body()).contains("&lt;img src=x").doesNotContain("<img src=x", "<b>x</b>");
        for (var address : List.of(mailbox.letterTo("Kihniö").to(), MAIJA)) {
            assertThat(last(address).html()).contains("&lt;img src=x").doesNotContain("<img", "<b>x");
            assertThat(last(address).text()).contains("<img src=x onerror=alert(1)>");
        }
        assertThat(last(MAIJA).calendar()).doesNotContain("onerror");
        assertThat(reader.sends(linkIn(mailbox.letterTo("Kihniö")), "byName", HTML, "byRole", "x")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mailbox.letterTo("Pirkanmaa").html())
                .contains("&lt;img src=x")
                .doesNotContain("<img");
    }

    /** Whom a party names is told who named her; what another party does with its own names is not hers. */
    @Test
    void somebodyWhomTwoPartiesNameIsToldByEachAndOneTakesNothingFromTheOther() {
        reader.records(link, naming("Maija Meikäläinen"));
        reader.records(linkIn(mailbox.letterTo("Parkano")), naming("Joku Muu"));
        var told = mailbox.lettersAt(MAIJA);
        assertThat(told).hasSize(2);
        assertThat(told.get(0).text()).contains("Teidät on nimennyt Kihniö").doesNotContain("Parkano");
        assertThat(told.get(1).text()).contains("Teidät on nimennyt Parkano").doesNotContain("Kihniö");
        assertThat(told.get(0).entry("UID")).isNotEqualTo(told.get(1).entry("UID"));

        reader.records(
                linkIn(mailbox.lettersTo("Parkano").get(0)),
                "answer",
                "NO",
                "reason",
                "Este",
                "byName",
                "Kalle",
                "byRole",
                "johtaja");

        assertThat(last(MAIJA).entry("METHOD")).isEqualTo("CANCEL");
        assertThat(last(MAIJA).entry("UID")).isEqualTo(told.get(1).entry("UID"));
        assertThat(reader.opens(link).body()).contains("Maija Meikäläinen").doesNotContain("Joku Muu", "Parkano");
    }

    private static String[] naming(String name) {
        return new String[] {
            "answer",
            "YES",
            "name",
            name,
            "role",
            "sihteeri",
            "deputy",
            "",
            "email",
            MAIJA,
            "byName",
            "Kalle",
            "byRole",
            "johtaja"
        };
    }

    private static String[] answer(String answer, String name, String role) {
        return new String[] {
            "answer",
            answer,
            "reason",
            answer.equals("NO") ? "Este" : "",
            "nobodyNamed",
            "true",
            "byName",
            name,
            "byRole",
            role
        };
    }

    private OpenedSession invited(String... parties) {
        var opened = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, parties);
        clock.passes(opened.invitationOn());
        return opened;
    }

    private ReceivedLetter last(String address) {
        var letters = mailbox.lettersAt(address);
        assertThat(letters).as("letters to " + address).isNotEmpty();
        return letters.get(letters.size() - 1);
    }
}
