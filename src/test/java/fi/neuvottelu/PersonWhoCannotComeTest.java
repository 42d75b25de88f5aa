package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.invitation.FormerAnswers;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.session.ExpectedAttendance;
import fi.neuvottelu.session.SessionRecord;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A party comes, and one of those whom it names cannot: whoever does not come is expected nowhere, her deputy is in her place. */
@ScenarioTest
class PersonWhoCannotComeTest {
    private static final String MAIJA = "maija.kivi@kajaani.example";

    @Autowired
    LetterReaders readers;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    ExpectedAttendance expected;

    @Autowired
    FormerAnswers former;

    private OpenedSession session;

    @BeforeEach
    void kajaaniIsInvited() {
        session = coordinator.opensRoundWithOneSession("Kainuu", Scenario.DAY, "Kajaani", "Sotkamo");
        clock.passes(session.invitationOn());
    }

    @Test
    void herDeputyIsExpectedAndSheIsFree() {
        session.personOf("Kajaani").answers(naming(null));
        assertThat(mailbox.letterAt(MAIJA).subject()).startsWith("Teidät on nimetty");
        clock.passes(clock.today().plusDays(1));
        session.personOf("Kajaani").changesAnswer(naming("Toinen kokous"));

        assertThat(mailbox.letterAt(MAIJA).subject()).startsWith("Ette ole tulossa: neuvottelu 10.3.2027");
        assertThat(mailbox.letterAt(MAIJA).text()).contains("on ilmoittanut, että ette pääse");
        assertThat(mailbox.letterAt(MAIJA).entry("METHOD")).isEqualTo("CANCEL");
        assertThat(mailbox.letterTo("Kajaani").text())
                .contains("Maija Kivi, johtaja, ei pääse: Toinen kokous, tilalle tulee Ville Vara");
        assertThat(expected()).containsExactly("Ville Vara DEPUTY", "Bo Ek CAME", "null ABSENT");
        var told = mailbox.lettersAt(MAIJA).size();
        session.personOf("Kajaani").changesAnswer(naming("Toinen kokous"));
        clock.passes(session.day().minusDays(1));
        assertThat(mailbox.lettersAt(MAIJA)).as("no details, and not twice").hasSize(told);

        var desk = coordinator.atTasklist(session.round().host());
        var names = desk.browser()
                .opens("/neuvottelu/nimilista?session=" + session.id())
                .body();
        assertThat(names).contains("Ville Vara", "varaedustaja", "Bo Ek").doesNotContain("Maija Kivi", "Toinen kokous");
        var file = desk.browser()
                .opens("/neuvottelu/nimilista.csv?session=" + session.id())
                .body();
        assertThat(file).contains("Kajaani;Ville Vara;varaedustaja;;").doesNotContain("Maija Kivi");
        assertThat(desk.page(desk.taskOf(session.round().instance().getId(), "runTheRound"))
                        .findValuesAsText("absence"))
                .containsExactly("Toinen kokous", "null");

        session.personOf("Kajaani").changesAnswer(naming(null));
        assertThat(mailbox.letterAt(MAIJA).subject()).startsWith("Teidät on nimetty");
        assertThat(expected()).contains("Maija Kivi CAME");
        assertThat(former.of(List.of(session.invitation("Kajaani").id()))
                        .values()
                        .toString())
                .contains("cannot come: Toinen kokous");
    }

    /** By the link in the letter and, for a party that telephones, at the desk: the same rules. */
    @Test
    void whoeverNamesNobodyWhoCanComeIsAsked() {
        var reader = readers.in("fi");
        var link = linkIn(mailbox.letterTo("Kajaani"));
        var alone = new String[] {
            "answer",
            "YES",
            "name",
            "Maija Kivi",
            "role",
            "johtaja",
            "deputy",
            "",
            "email",
            MAIJA,
            "absent",
            "0",
            "byName",
            "Rita",
            "byRole",
            "kirjaaja"
        };
        assertThat(reader.sends(link, LetterReader.append(alone, "absence", " "))
                        .body())
                .contains("Syy puuttuu: Maija Kivi.", "name=\"absent\" value=\"0\" checked");
        assertThat(reader.sends(link, LetterReader.append(alone, "absence", "Loma"))
                        .body())
                .contains("Kukaan nimetyistä ei pääse");
        assertThat(session.invitation("Kajaani").answer()).isNull();
        reader.records(link, LetterReader.append(alone, "absence", "Loma", "nobodyNamed", "true"));
        reader.records(link, LetterReader.append(alone, "absence", "Loma", "nobodyNamed", "true"));

        assertThat(session.letters(LetterKind.ANSWER_RECEIPT, "Kajaani")).hasSize(1);
        assertThat(mailbox.letterTo("Kajaani").text()).contains("- Maija Kivi, johtaja, ei pääse: Loma");
        assertThat(mailbox.lettersAt(MAIJA))
                .as("she was never told that she comes")
                .isEmpty();
        assertThat(expected()).containsExactly("null CAME", "null ABSENT");
        assertThat(reader.opens(link).body()).contains("value=\"Loma\"");

        Refused.because("answer.nobodyComes")
                .when(() -> coordinator.answersFor(session, "Sotkamo", "kirjaamo", absentAlone()));
        coordinator.answersFor(
                session, "Sotkamo", "kirjaamo", absentAlone().andThen(draft -> draft.put("nobodyNamed", true)));
        assertThat(session.invitation("Sotkamo").answer()).isEqualTo(Answer.YES);
    }

    /** What a coordinator records is repeated to the party, with what was before and who said it. */
    @Test
    void theReceiptOfWhatACoordinatorRecordsRepeatsIt() {
        coordinator.answersFor(session, "Sotkamo", "sihteeri Åke", PartyPerson.no("Kokous"));
        assertThat(mailbox.letterTo("Sotkamo").text())
                .contains("Mitä on nyt kirjattu\n- Ei, Kokous", "Kuka tiedon antoi: sihteeri Åke")
                .doesNotContain("Mitä oli ennen");
        clock.passes(clock.today().plusDays(1));
        coordinator.answersFor(
                session, "Sotkamo", "sihteeri Åke", naming("Loma").andThen(draft -> draft.putArray("agendaPoints")
                        .add("Liikunta")));
        assertThat(mailbox.letterTo("Sotkamo").subject()).startsWith("Kirjattu puolestanne: ");
        assertThat(mailbox.letterTo("Sotkamo").text())
                .contains(
                        "Mitä on nyt kirjattu\n- Kyllä, paikan päällä\n- Maija Kivi, johtaja, ei pääse: Loma, tilalle tulee Ville Vara",
                        "- Ehdotus esityslistalle: Liikunta",
                        "Mitä oli ennen\n- Ei, Kokous");
    }

    private List<String> expected() {
        return expected.of(session.id()).stream()
                .map(PersonWhoCannotComeTest::shown)
                .toList();
    }

    private static String shown(SessionRecord.Line line) {
        return line.name() + " " + line.presence();
    }

    private static Consumer<ObjectNode> absentAlone() {
        return PartyPerson.yes().andThen(draft -> ((ObjectNode) draft.at("/representatives/0"))
                .put("absent", true)
                .put("absence", "Loma"));
    }

    /** Two; the first of them cannot come if there is a reason. */
    private static Consumer<ObjectNode> naming(@Nullable String absence) {
        return draft -> {
            draft.put("answer", "YES").putNull("reason");
            var people = draft.putArray("representatives");
            people.addObject()
                    .put("name", "Maija Kivi")
                    .put("role", "johtaja")
                    .put("deputy", "Ville Vara")
                    .put("email", MAIJA)
                    .put("absent", absence != null)
                    .put("absence", absence);
            people.addObject().put("name", "Bo Ek").put("role", "ledamot");
        };
    }
}
