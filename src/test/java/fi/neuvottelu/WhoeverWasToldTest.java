package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Contacts;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever was told of a session is told what becomes of it: at the old mailbox and the new one, and by name. */
@ScenarioTest
class WhoeverWasToldTest {
    private static final String MAIJA = "maija.virtanen@imatra.example";
    private static final String VILLE = "ville.vara@imatra.example";

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient rows;

    @Test
    void anotherMailboxIsToldAndTheOldOneToo() {
        var session = invited("Savitaipale", "Lemi");
        var old = mailbox.letterTo("Savitaipale");
        contacts.setMailbox(session.party("Savitaipale").id(), "uusi@savitaipale.example", "kirjaamo", clock.today());

        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        coordinator.cancels(session, "Puheenjohtaja on estynyt");

        for (var address : List.of(old.to(), "uusi@savitaipale.example")) {
            var letters = mailbox.lettersAt(address).stream()
                    .filter(letter -> letter.calendar() != null)
                    .toList();
            assertThat(letters.get(letters.size() - 2).entry("METHOD")).isEqualTo("REQUEST");
            assertThat(letters.get(letters.size() - 1).entry("METHOD")).isEqualTo("CANCEL");
            assertThat(letters).allSatisfy(letter -> {
                assertThat(letter.entry("UID")).isEqualTo(old.entry("UID"));
                assertThat(letter.entry("ATTENDEE")).isEqualTo("mailto:" + address);
            });
            assertThat(letters.get(letters.size() - 1).follows()).isEqualTo(old.messageId());
        }
        var change = mailbox.lettersAt(old.to()).get(1);
        assertThat(change.subject()).startsWith("Muutos neuvotteluun");
        assertThat(change.text())
                .contains("Tässä viestissä ei ole linkkiä")
                .doesNotContain("kirje/kutsu", "Linkki on vain");
        assertThat(rows.sql("""
                                select count(*) from letter_link k join letter l on l.id = k.letter_id
                                where l.session_id = ? and l.to_earlier""").param(session.id()).query(Integer.class).single())
                .as("no link to answer by goes to the old one")
                .isZero();
        assertThat(mailbox.lettersTo("Lemi"))
                .as("nobody else gets a second one")
                .hasSize(3);
    }

    /** An office writes its address anew: it is the same mailbox. */
    @Test
    void theSameMailboxInOtherLettersIsNoOtherOne() {
        var session = invited("Rautjärvi", "Parikkala");
        var registry = mailbox.letterTo("Rautjärvi").to();
        var written = registry.replace("kirjaamo", "Kirjaamo");
        contacts.setMailbox(session.party("Rautjärvi").id(), written, "kirjaamo", clock.today());
        session.personOf("Parikkala").answers(naming("Maija Virtanen", MAIJA));

        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        assertThat(session.letters(LetterKind.INVITATION_CHANGED, "Rautjärvi"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.recipient()).isEqualTo(written));
        session.personOf("Rautjärvi").answers(naming("Kirjaaja", registry));
        session.personOf("Parikkala").changesAnswer(naming("Maija Virtanen", MAIJA.replace("maija", "Maija")));

        assertThat(session.letters(LetterKind.NAMED, "Rautjärvi")).isEmpty();
        assertThat(session.letters(LetterKind.NAMED, "Parikkala")).hasSize(1);
        assertThat(session.letters(LetterKind.NAMED_CANCELLED, "Parikkala")).isEmpty();
        coordinator.cancels(session, "Puheenjohtaja on estynyt");
        assertThat(session.letters(LetterKind.INVITATION_CANCELLED, "Rautjärvi"))
                .hasSize(1);
        assertThat(session.letters(LetterKind.NAMED_CANCELLED, "Parikkala")).hasSize(1);
    }

    /** Details of a day come once, however often that day is arranged anew. */
    @Test
    void whoeverIsNamedGetsTheDetailsOfADayOnce() {
        var session = invited("Imatra");
        session.personOf("Imatra").answers(naming("Maija Virtanen", MAIJA));
        clock.passes(session.day().minusDays(1));
        assertThat(session.letters(LetterKind.NAMED_DETAILS, "Imatra")).hasSize(1);

        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        clock.passes(session.day().minusDays(1));

        assertThat(session.letters(LetterKind.SESSION_DETAILS, "Imatra")).hasSize(1);
        assertThat(session.letters(LetterKind.NAMED_DETAILS, "Imatra")).hasSize(1);
    }

    /** An old mailbox may well be closed. */
    @Test
    void anOldMailboxThatIsClosedIsNoAddressToMend() {
        var session = invited("Taipalsaari");
        contacts.setMailbox(session.party("Taipalsaari").id(), "uusi@taipalsaari.example", "kirjaamo", clock.today());
        mailbox.whileItRefuses(() -> coordinator.changes(session, plan -> plan.put("place", "Kirjasto")));
        assertThat(session.letters(LetterKind.INVITATION_CHANGED, "Taipalsaari"))
                .hasSize(2)
                .extracting(Dispatch::state)
                .containsOnly(Dispatch.State.FAILED);

        coordinator.mends(session, "Taipalsaari", draft -> draft.put("way", "AGAIN"));

        assertThat(mailbox.lettersAt("uusi@taipalsaari.example")).hasSize(1);
        assertThat(session.letters(LetterKind.INVITATION_CHANGED, "Taipalsaari"))
                .extracting(Dispatch::state)
                .containsExactly(Dispatch.State.SENT, Dispatch.State.FAILED);
        assertThat(session.undeliveredTo("Taipalsaari")).hasSize(1);
    }

    @Test
    void whoeverIsNamedIsReachedByHerself() {
        var session = invited();
        session.personOf("Imatra").answers(naming("Maija Virtanen", MAIJA));

        var receipt = mailbox.letterTo("Imatra");
        assertThat(receipt.subject()).startsWith("Vastaanotettu: vastaus neuvottelukutsuun");
        assertThat(receipt.text())
                .contains("- Vastaus: osallistumme\n", "Maija Virtanen", MAIJA, "Kerromme heille, kuka heidät nimesi");
        var first = mailbox.letterAt(MAIJA);
        assertThat(first.subject()).startsWith("Teidät on nimetty neuvotteluun 10.3.2027");
        assertThat(first.text()).contains("Teidät on nimennyt Imatra", "1050/2018", "ei perustu suostumukseen");
        assertThat(first.entry("METHOD")).isEqualTo("REQUEST");
        assertThat(first.entry("ATTENDEE")).isEqualTo("mailto:" + MAIJA);

        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        var change = mailbox.letterAt(MAIJA);
        assertThat(change.text()).contains("- nyt: Kirjasto");
        assertThat(change.entry("UID")).isEqualTo(first.entry("UID"));
        assertThat(change.entry("SEQUENCE")).isEqualTo("1");

        session.personOf("Imatra").changesAnswer(naming("Ville Vara", VILLE));
        assertThat(mailbox.letterAt(MAIJA).subject()).startsWith("Teitä ei ole enää nimetty");
        assertThat(mailbox.letterAt(MAIJA).entry("METHOD")).isEqualTo("CANCEL");
        assertThat(mailbox.letterAt(VILLE).subject()).startsWith("Teidät on nimetty");
        session.personOf("Imatra").changesAnswer(naming("Ville Vara", VILLE));
        assertThat(mailbox.lettersAt(VILLE)).as("the same once more is no news").hasSize(1);

        clock.passes(session.day().minusDays(1));
        assertThat(mailbox.letterAt(VILLE).subject()).startsWith("Tervetuloa neuvotteluun");
        coordinator.cancels(session, "Puheenjohtaja on estynyt");
        assertThat(mailbox.letterAt(VILLE).subject()).startsWith("Peruttu: ");
        assertThat(mailbox.letterAt(VILLE).entry("METHOD")).isEqualTo("CANCEL");
        assertThat(mailbox.letterAt(MAIJA).subject()).as("she is free already").startsWith("Teitä ei ole enää nimetty");
    }

    @Test
    void whatACoordinatorRecordsReachesTheNamedToo() {
        var session = invited();
        coordinator.answersFor(session, "Lemi", "kunnanjohtaja", naming("Maija Virtanen", MAIJA));

        assertThat(session.letters(LetterKind.ANSWERED, "Lemi"))
                .as("one receipt is enough")
                .isEmpty();
        assertThat(session.letters(LetterKind.RECEIPT, "Lemi")).hasSize(1);
        assertThat(mailbox.letterAt(MAIJA).text()).contains("Teidät on nimennyt Lemi");
    }

    @Test
    void thePartysOwnMailboxGetsNoSecondLetter() {
        var session = invited();
        session.personOf("Imatra")
                .answers(naming("Kirjaaja", mailbox.letterTo("Imatra").to()));

        assertThat(session.letters(LetterKind.NAMED, "Imatra")).isEmpty();
    }

    private OpenedSession invited() {
        return invited("Imatra", "Lemi");
    }

    private OpenedSession invited(String... parties) {
        var session = coordinator.opensRoundWithOneSession("Etelä-Karjala", Scenario.DAY, parties);
        clock.passes(session.invitationOn());
        return session;
    }

    private static Consumer<ObjectNode> naming(String name, String email) {
        return PartyPerson.yes().andThen(draft -> draft.putArray("representatives")
                .addObject()
                .put("name", name)
                .put("role", "hyte-yhdyshenkilö")
                .put("email", email));
    }
}
