package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.Nomination;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whom a party has named sees what is kept of her, stops the letters to her and corrects her data, by her own link. */
@ScenarioTest
class OwnDataTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    LetterReaders readers;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    JdbcClient rows;

    /** Somebody else in each test: what she wishes counts for all sessions of the host. */
    private final String maija = "maija." + PEOPLE.incrementAndGet() + "@oma.example";

    private OpenedSession session;
    private LetterReader reader;
    private String link;

    @BeforeEach
    void maijaIsNamed() {
        var invited = readers.invited("Etelä-Karjala", "Imatra", "Lemi");
        session = invited.session();
        reader = invited.reader();
        session.personOf("Imatra").answers(naming("Maija Virtanen", maija));
        link = linkIn(mailbox.letterAt(maija));
    }

    @Test
    void sheSeesWhatIsKeptOfHerAndToLookWritesNothing() {
        var before = unwanted();
        var page = reader.opens(link);
        assertThat(page.body())
                .contains(
                        "<h1>Teistä tallessa olevat tiedot</h1>",
                        "Teidät on nimennyt edustajakseen Imatra.",
                        "Maija Virtanen",
                        "hyte-yhdyshenkilö",
                        "Ville Vara",
                        maija,
                        "Etelä-Karjalan hyvinvointialue",
                        "6 artiklan 1 kohdan e alakohta",
                        "Käsittely ei perustu suostumukseen.",
                        "/neuvottelu/tietosuoja/hva-11")
                .doesNotContain("Lemi");
        assertThat(reader.opens(link + "?lang=sv").body()).contains("Uppgifter som vi har om er");
        assertThat(reader.opens(link + "?lang=en").body()).contains("What is kept of you");
        assertThat(unwanted()).isEqualTo(before);
        assertThat(scenario.letters
                        .text(session.letters(LetterKind.NAMED, "Imatra").get(0).id())
                        .orElseThrow())
                .as("the secret is made when the letter leaves")
                .contains("/neuvottelu/kirje/omat?lang=fi")
                .doesNotContain(link);
        assertThat(LetterReader.linksIn(mailbox.letterTo("Imatra")))
                .as("it is hers")
                .doesNotContain(link);
    }

    @Test
    void noLetterGoesToHerAfterStopWhoeverNamesHerAndHerPartyGetsItsOwn() {
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        var had = mailbox.lettersAt(maija).size();

        assertThat(reader.records(link, "what", "stop")).contains("Kirjattu.", "Olette lopettaneet kirjeet");
        reader.records(link, "what", "stop");

        assertThat(unwanted()).as("twice is once").isEqualTo(1);
        assertThat(session.letters(LetterKind.NAMED_WISH, "Imatra")).hasSize(1);
        assertThat(mailbox.letterTo("Imatra").text())
                .contains("on lopettanut kirjeet itselleen", "Henkilö: Maija Virtanen");
        session.personOf("Lemi").answers(naming("Maija V.", maija.replace("maija", "Maija")));
        coordinator.changes(session, plan -> plan.put("place", "Kaupungintalo"));
        clock.passes(session.day().minusDays(1));
        coordinator.cancels(session, "Puheenjohtaja on estynyt");
        assertThat(mailbox.lettersAt(maija)).hasSize(had);
        assertThat(mailbox.lettersAt(maija.replace("maija", "Maija"))).isEmpty();
        assertThat(mailbox.letterTo("Imatra").subject()).startsWith("Peruttu: ");
        assertThat(mailbox.letterTo("Lemi").subject()).startsWith("Peruttu: ");
        assertThat(session.letters(LetterKind.NAMED_CANCELLED, "Imatra")).isEmpty();

        var elsewhere = coordinator.opensRoundWithOneSession("Pirkanmaa", Scenario.DAY.plusDays(7), "Nokia");
        clock.passes(elsewhere.invitationOn());
        elsewhere.personOf("Nokia").answers(naming("Maija Virtanen", maija));
        assertThat(mailbox.letterAt(maija).text()).as("another host").contains("Teidät on nimennyt Nokia");
    }

    @Test
    void aLetterThatWaitsIsTakenBackAndTheDeskShowsWhy() {
        mailbox.whileItSays("RCPT", "450 4.2.1 later", () -> {
            coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
            clock.runDue();
        });
        var had = mailbox.lettersAt(maija).size();
        reader.records(link, "what", "stop");
        clock.passes(clock.today().plusDays(1));

        assertThat(mailbox.lettersAt(maija)).hasSize(had);
        assertThat(session.letters(LetterKind.NAMED_CHANGED, "Imatra"))
                .extracting(Dispatch::state)
                .containsExactly(Dispatch.State.WITHDRAWN);
        var sent = session.letters(LetterKind.NAMED, "Imatra").get(0).id();
        rows.sql("update letter set state = 'QUEUED' where id = ?").param(sent).update();
        clock.runDue();
        assertThat(mailbox.lettersAt(maija)).as("by whatever road it is queued").hasSize(had);
        var desk = scenario.coordinatorOf(session.round().host());
        assertThat(desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                        .findValues("unwritten")
                        .toString())
                .isEqualTo("[[\"" + maija + "\"], []]");
    }

    @Test
    void sheTakesItBackAndIsToldAnew() {
        reader.records(link, "what", "stop");
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        var had = mailbox.lettersAt(maija).size();
        assertThat(reader.records(link, "what", "back")).contains("Lopettakaa kirjeet minulle");
        reader.records(link, "what", "back");

        assertThat(mailbox.lettersAt(maija)).hasSize(had + 1);
        assertThat(mailbox.letterAt(maija).text()).contains("Paikka: Kirjasto");
        assertThat(mailbox.letterAt(maija).entry("METHOD")).isEqualTo("REQUEST");
        assertThat(mailbox.letterTo("Imatra").text()).contains("haluaa taas kirjeet");
        assertThat(session.letters(LetterKind.NAMED_WISH, "Imatra")).hasSize(2);
    }

    @Test
    void sheCorrectsHerDataAndWhatWasBeforeIsKept() {
        var corrected = correction("Maija Virta", "johtaja", maija);
        assertThat(reader.records(link, corrected)).contains("Maija Virta", "johtaja");
        reader.records(link, corrected);

        assertThat(named())
                .extracting(Nomination::personName, Nomination::personRole)
                .containsExactly(Tuple.tuple("Maija Virta", "johtaja"));
        assertThat(session.letters(LetterKind.NAMED_WISH, "Imatra"))
                .as("twice is once")
                .hasSize(1);
        assertThat(session.letters(LetterKind.NAMED_WISH, "Etelä-Karjala")).hasSize(1);
        assertThat(mailbox.letterTo("Imatra").text())
                .contains(
                        "Tiedot nyt\n- Maija Virta\n- johtaja",
                        "Mitä oli ennen\n- Maija Virtanen\n- hyte-yhdyshenkilö");
        assertThat(rows.sql("select content from past_version where kind = 'NAMED_PERSON' and subject = ?")
                        .param("" + session.invitation("Imatra").id())
                        .query(String.class)
                        .single())
                .contains("Maija Virtanen");
        assertThat(session.invitation("Imatra").answer()).isEqualTo(Answer.YES);
        assertThat(mailbox.lettersAt(maija)).as("she knows").hasSize(1);
    }

    @Test
    void aNewAddressGetsALetterOfItsOwnAndTheOldOneIsFree() {
        var elsewhere = "maija.virta@imatra.example";
        var corrected = correction("Maija Virtanen", "hyte-yhdyshenkilö", elsewhere);
        assertThat(reader.records(link, corrected)).contains("Ketään ei ole enää nimetty");
        reader.records(link, corrected);

        assertThat(mailbox.lettersAt(elsewhere)).hasSize(1);
        assertThat(mailbox.letterAt(elsewhere).subject()).startsWith("Teidät on nimetty");
        assertThat(mailbox.letterAt(maija).entry("METHOD")).isEqualTo("CANCEL");
        assertThat(reader.opens(linkIn(mailbox.letterAt(elsewhere))).body()).contains("Maija Virtanen");
    }

    @Test
    void somebodyElseAtTheSameMailboxIsToldThatSheIsNamed() {
        session.personOf("Imatra").changesAnswer(naming("Liisa Uusi", maija));

        assertThat(mailbox.lettersAt(maija)).hasSize(2);
        assertThat(mailbox.letterAt(maija).subject()).startsWith("Teidät on nimetty");
        assertThat(mailbox.letterAt(maija).text()).contains("Vastaanottaja: Liisa Uusi");
        session.personOf("Imatra").changesAnswer(naming("Liisa Uusi", maija));
        assertThat(mailbox.lettersAt(maija)).as("the same again").hasSize(2);
    }

    @Test
    void anotherLanguageKeepsWhatWasTypedForEverybodyAndCorrectsNothing() {
        session.personOf("Imatra")
                .changesAnswer(naming("Maija Virtanen", maija).andThen(draft -> draft.withArray("representatives")
                        .addObject()
                        .put("name", "Meri Virtanen")
                        .put("role", "lakimies")
                        .put("email", maija)));
        assertThat(reader.opens(link).body())
                .contains("form=\"typed\" formaction=\"?lang=sv\"")
                .doesNotContain("href=\"?lang=sv\"");
        var ids = rows.sql("select id from nomination where invitation_id = ? order by id")
                .param(session.invitation("Imatra").id())
                .query(String.class)
                .list();
        var typed = Stream.of(
                        person(ids.get(0), "Maija Virta", "johtaja", maija),
                        person(ids.get(1), "Meri Virta", "lakimies", maija))
                .flatMap(Stream::of)
                .toArray(String[]::new);

        var shown = reader.sends(link + "?lang=sv", LetterReader.append(typed, "kieli", "1"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Uppgifter som vi har om er", "value=\"Maija Virta\"", "value=\"Meri Virta\"");
        assertThat(named()).extracting(Nomination::personName).containsExactly("Maija Virtanen", "Meri Virtanen");

        assertThat(reader.records(link, typed)).as("sent by Enter").contains("Maija Virta", "Meri Virta");
        assertThat(named()).extracting(Nomination::personName).containsExactlyInAnyOrder("Maija Virta", "Meri Virta");
        assertThat(session.letters(LetterKind.NAMED_WISH, "Imatra")).hasSize(2);
    }

    @Test
    void whatIsNoCorrectionIsRefusedAndKeptAsItWasTyped() {
        var refused = reader.sends(link, correction("<b>Maija", " ", "ei osoite"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Kirjoittakaa nimi, tehtävä ja sähköpostiosoite.", "value=\"&lt;b&gt;Maija\"")
                .doesNotContain("<b>Maija");
        assertThat(reader.sends(link, correction("Maija", "johtaja", "ei osoite"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(reader.sends(link, "what", "everything").body()).contains("Sivulta ei tullut mitään tehtävää.");
        assertThat(reader.sends(link, "what", "correct", "person", "x", "name", "M", "role", "j", "email", maija)
                        .body())
                .contains("Nimeäjänne on muuttanut tietojanne juuri.");
        reader.records(link, "what", "stop");
        assertThat(reader.sends(link, correction("Maija", "johtaja", "toinen@imatra.example"))
                        .body())
                .contains("Osoitetta ei voi vaihtaa");
        assertThat(named()).extracting(Nomination::personName).containsExactly("Maija Virtanen");
    }

    /** Her link is hers: whatever else is typed into it, nothing is said for her party. */
    @Test
    void herLinkDoesNotAnswerForHerParty() {
        assertThat(reader.sends(link, "answer", "NO", "reason", "x", "byName", "Maija", "byRole", "j")
                        .statusCode())
                .isEqualTo(400);
        assertThat(session.invitation("Imatra").answer()).isEqualTo(Answer.YES);

        var places = Stream.of("kutsu", "omat")
                .map(place -> "http://localhost:8080/neuvottelu/kirje/" + place + "?lang=fi")
                .collect(Collectors.joining("\n", "Uusi paikka\n", ""));
        coordinator.changes(session, places, plan -> plan.put("place", "Kirjasto"));
        assertThat(LetterReader.linksIn(mailbox.letterAt(maija)))
                .as("whatever somebody typed")
                .isEmpty();
        assertThat(LetterReader.linksIn(mailbox.letterTo("Imatra")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(reader.opens(one).body()).contains("Vastaus neuvottelukutsuun"));
    }

    @Test
    void whenTheSessionHasBegunLettersCanStillBeStopped() {
        var typed = correction("Maija Virta", "johtaja", maija);
        clock.moveTo(session.row().startsAt());
        assertThat(reader.opens(link).body())
                .contains("Maija Virtanen", "Tietoja ei voi enää korjata")
                .doesNotContain("value=\"correct\"");
        assertThat(reader.sends(link, typed).statusCode()).isEqualTo(400);
        reader.records(link, "what", "stop");
        assertThat(named()).extracting(Nomination::personName).containsExactly("Maija Virtanen");
        assertThat(unwanted()).isEqualTo(1);
    }

    private String[] correction(String name, String role, String email) {
        var person = rows.sql("select id from nomination where invitation_id = ?")
                .param(session.invitation("Imatra").id())
                .query(String.class)
                .single();
        return LetterReader.append(person(person, name, role, email), "what", "correct");
    }

    private static String[] person(String id, String name, String role, String email) {
        return new String[] {"person", id, "name", name, "role", role, "email", email};
    }

    private List<Nomination> named() {
        return scenario.invitations.nominations(session.invitation("Imatra").id());
    }

    private int unwanted() {
        return rows.sql("select count(*) from unwanted_letters where taken_back_at is null and mailbox = ?")
                .param(maija)
                .query(Integer.class)
                .single();
    }

    private static Consumer<ObjectNode> naming(String name, String email) {
        return PartyPerson.yes().andThen(draft -> draft.putArray("representatives")
                .addObject()
                .put("name", name)
                .put("role", "hyte-yhdyshenkilö")
                .put("deputy", "Ville Vara")
                .put("email", email));
    }
}
