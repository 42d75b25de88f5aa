package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static fi.neuvottelu.LetterReader.linksIn;
import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Contacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A link speaks for its party as long as the mailbox to which it went is the party's, and nobody has ended it. */
@ScenarioTest
class WhereALinkIsGoodTest {
    private static final String[] COMES = {
        "answer",
        "YES",
        "name",
        "Anna Aho",
        "role",
        "hyte-yhdyshenkilö",
        "deputy",
        "",
        "email",
        "anna@urjala.example",
        "byName",
        "Maija",
        "byRole",
        "sihteeri"
    };
    private static final String[] NOT_COMING = {"answer", "NO", "reason", "Este", "byName", "Kalle", "byRole", "johtaja"
    };
    private static final String[] WHO = {"byName", "Rita", "byRole", "kirjaaja"};

    @LocalServerPort
    int port;

    @Autowired
    Coordinator coordinator;

    @Autowired
    Scenario scenario;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Contacts contacts;

    private LetterReader reader;

    @BeforeEach
    void aReader() {
        reader = new LetterReader(WebUser.anonymous(port).withLanguageCookie("fi"), clock::runDue);
    }

    @Test
    void anotherMailboxEndsTheLinksThatLieInTheOneBefore() {
        var session = invited("Urjala");
        var link = linkIn(mailbox.letterTo("Urjala"));
        reader.records(link, COMES);
        var notOurs = linkIn(mailbox.letterTo("Urjala"));

        moves(session, "Urjala", "uusi@urjala.example");

        assertThat(reader.opens(link).statusCode()).isEqualTo(410);
        assertThat(reader.opens(link).body()).doesNotContain("Anna");
        assertThat(reader.sends(link, NOT_COMING).statusCode()).isEqualTo(410);
        assertThat(reader.sends(notOurs, WHO).statusCode()).isEqualTo(410);
        assertThat(session.invitation("Urjala").answer()).isEqualTo(Answer.YES);
        reader.sends(link, "uusi", "1");
        assertThat(mailbox.lettersTo("Urjala")).as("nothing more goes there").hasSize(2);
        var fresh = mailbox.lettersAt("uusi@urjala.example");
        assertThat(fresh).hasSize(1);
        reader.records(linkIn(fresh.get(0)), NOT_COMING);
        assertThat(session.invitation("Urjala").answer()).isEqualTo(Answer.NO);
    }

    @Test
    void aLetterThatGoesElsewhereThanToTheRegisteredMailboxHasNoLink() {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, "Punkalaidun");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var waits = session.letters(LetterKind.INVITATION, "Punkalaidun").get(0);
        moves(session, "Punkalaidun", "uusi@punkalaidun.example");

        scenario.settling.sendAgain(waits.id());
        clock.runDue();

        assertThat(linksIn(mailbox.letterTo("Punkalaidun"))).isEmpty();
        coordinator.does(
                session,
                "SEND_NEW_LINK",
                draft -> draft.put("party", session.party("Punkalaidun").id().value()));
        reader.records(linkIn(mailbox.lettersAt("uusi@punkalaidun.example").get(0)), NOT_COMING);
        assertThat(session.invitation("Punkalaidun").answer()).isEqualTo(Answer.NO);
    }

    @Test
    void aFreshLinkEndsThoseInReceiptsToo() {
        var session = invited("Vesilahti");
        reader.records(linkIn(mailbox.letterTo("Vesilahti")), NOT_COMING);
        var notOurs = linkIn(mailbox.letterTo("Vesilahti"));
        assertThat(reader.opens(notOurs).statusCode()).isEqualTo(200);

        coordinator.does(
                session,
                "SEND_NEW_LINK",
                draft -> draft.put("party", session.party("Vesilahti").id().value()));

        assertThat(reader.opens(notOurs).statusCode()).isEqualTo(410);
        assertThat(reader.sends(notOurs, WHO).statusCode()).isEqualTo(410);
        assertThat(session.invitation("Vesilahti").answer()).isEqualTo(Answer.NO);
    }

    /** Whoever holds an old receipt learns nothing of what was answered since. */
    @Test
    void aReceiptShowsItsOwnAnswerAlone() {
        invited("Ruovesi");
        var link = linkIn(mailbox.letterTo("Ruovesi"));
        reader.records(link, NOT_COMING);
        var notOurs = linkIn(mailbox.letterTo("Ruovesi"));
        reader.records(link, COMES);

        assertThat(reader.opens(notOurs).body())
                .contains("ei ole enää voimassa")
                .doesNotContain("Anna", "Maija");
        assertThat(reader.records(notOurs, WHO)).doesNotContain("Anna", "Maija");
    }

    /** Nobody has changed it; it was an answer to another day. */
    @Test
    void ofAnAnswerToAnotherDayTheReceiptSaysNoMoreThanThatItStandsNoLonger() {
        var session = invited("Virrat");
        reader.records(linkIn(mailbox.letterTo("Virrat")), NOT_COMING);
        var notOurs = linkIn(mailbox.letterTo("Virrat"));
        coordinator.moves(session, Scenario.DAY.plusDays(7));

        assertThat(reader.opens(notOurs).body())
                .contains("ei ole enää voimassa")
                .doesNotContain("on muutettu");
        reader.records(notOurs, WHO);
        assertThat(mailbox.letterTo("Pirkanmaa").text())
                .contains("Vastaus ei ole enää voimassa, joten mitään ei peruttu.", "Vastausta ei ole.")
                .doesNotContain("on muutettu");
    }

    private OpenedSession invited(String party) {
        var session = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY, party);
        clock.passes(session.invitationOn());
        return session;
    }

    private void moves(OpenedSession session, String party, String address) {
        contacts.setMailbox(session.party(party).id(), address, "kirjaamo", clock.today());
    }
}
