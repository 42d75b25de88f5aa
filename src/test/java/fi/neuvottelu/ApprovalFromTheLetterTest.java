package fi.neuvottelu;

import static fi.neuvottelu.LetterReader.linkIn;
import static fi.neuvottelu.LetterReader.linksIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.document.Documents;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.minutes.Approval;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.party.Contacts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chair or an examiner decides by a link, if it went to the mailbox given as her own, and the minutes say so. */
@ScenarioTest
class ApprovalFromTheLetterTest {
    private static final String HERS = "ville.vahva@kouvola.example";
    private static final String[] APPROVES = {"decision", "APPROVE", "reason", "", "byRole", "hyte-johtaja"};
    private static final String[] RETURNS = {
        "decision", "RETURN", "reason", "Läsnäolijat puuttuvat", "byRole", "hyte-johtaja"
    };

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Coordinator coordinator;

    @Autowired
    TestClock clock;

    @Autowired
    TestMailbox mailbox;

    @Autowired
    Documents documents;

    @Autowired
    Contacts contacts;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient rows;

    private OpenedSession session;
    private LetterReader reader;

    @BeforeEach
    void sheHasATelephone() {
        reader = new LetterReader(WebUser.anonymous(port).withLanguageCookie("fi"), clock::runDue);
    }

    @Test
    void sheReadsTheMinutesWholeAndApprovesThem() {
        inApproval(HERS);
        var link = linkIn(lastAt(HERS));
        assertThat(lastAt(HERS).attached().text()).contains("Keskusteltiin.");
        assertThat(reader.opens(link).body())
                .contains(
                        "<h1>Pöytäkirjan hyväksyminen</h1>",
                        "Hyväksyjä: Ville Vahva (Pöytäkirjan tarkastaja)",
                        "Ottakaa kantaa vain, jos olette Ville Vahva.",
                        "Keskusteltiin.",
                        "Pekka Puheenjohtaja",
                        "Kotka");
        var refused = reader.sends(link, "decision", "APPROVE", "byRole", " ");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Ei kirjattu.", "Kirjoittakaa tehtävänne.", "value=\"APPROVE\" required checked");
        assertThat(reader.sends(link, "byRole", "johtaja").body()).contains("Valitse, hyväksytäänkö pöytäkirja");
        assertThat(reader.sends(link, "decision", "RETURN", "byRole", "<b>x</b>")
                        .body())
                .contains("Kirjoita, mitä pöytäkirjassa on korjattava.", "&lt;b&gt;x");
        assertThat(seat().state()).isEqualTo(Approval.State.ASKED);

        var done = reader.sends(link, APPROVES);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("<h1>Kiitos</h1>");
        assertThat(seat().state()).isEqualTo(Approval.State.APPROVED);
        assertThat(seat().channel()).isEqualTo("LINK");
        assertThat(seat().saidBy()).isEqualTo("Ville Vahva, hyte-johtaja");
        assertThat(seat().receivedOn()).isEqualTo(clock.today());
        assertThat(seat().recordedBy()).isEqualTo(kouvola());
        assertThat(tasksOf("Kouvola")).as("her task is done with it").isZero();
        assertThat(lastAt(HERS).text()).contains("Ville Vahva, hyte-johtaja", "Hyväksytty, hyväksyjä Ville Vahva");
        assertThat(mailbox.letterTo("Kouvola").text())
                .contains("Hyväksytty, hyväksyjä Ville Vahva", "omaksi ilmoitettuun sähköpostiosoitteeseen");

        assertThat(reader.opens(link).statusCode()).isEqualTo(410);
        assertThat(reader.sends(link, APPROVES).body())
                .as("a form that was sent twice")
                .contains("Kiitos");
        assertThat(reader.sends(link, RETURNS).statusCode()).isEqualTo(410);
        assertThat(session.letters(LetterKind.APPROVER_RECEIPT, "Kouvola")).hasSize(1);
        assertThat(session.letters(LetterKind.RECEIPT, "Kouvola")).hasSize(1);

        coordinator.approvesMinutes(session);
        assertThat(documents.minutesOf(session.id()).orElseThrow().content())
                .contains("Ville Vahva: hyväksynyt linkistä, joka lähetettiin hyväksyjän omaksi ilmoitettuun")
                .contains("Pekka Puheenjohtaja: hyväksynyt,");
    }

    @Test
    void sheReturnsThemAndTheLinkOfThatVersionEnds() {
        inApproval(HERS);
        var first = linkIn(lastAt(HERS));
        assertThat(reader.sends(first, RETURNS).statusCode()).isEqualTo(200);
        assertThat(seat().state()).isEqualTo(Approval.State.RETURNED);
        assertThat(session.minutes().row().state()).isEqualTo(MinutesState.FINISHING);
        assertThat(lastAt(HERS).text()).contains("Läsnäolijat puuttuvat").doesNotContain("Pöytäkirjaan kirjataan");

        coordinator.finishesMinutes(session, "APPROVAL");
        clock.runDue();
        var second = linkIn(lastAt(HERS));
        assertThat(reader.opens(first).statusCode()).isEqualTo(410);
        assertThat(reader.sends(first, APPROVES).statusCode()).isEqualTo(410);
        assertThat(reader.sends(second, APPROVES).statusCode()).isEqualTo(200);
        assertThat(seat().state()).isEqualTo(Approval.State.APPROVED);
    }

    @Test
    void theLetterToHerPartyCarriesNoLinkAndNoOtherLinkApproves() {
        inApproval(HERS);
        assertThat(mailbox.letterTo("Kouvola").subject()).startsWith("Hyväksyttäväksi");
        assertThat(linksIn(mailbox.letterTo("Kouvola"))).isEmpty();
        assertThat(mailbox.letterTo("Kouvola").text())
                .contains("oma kirje osoitteeseen")
                .doesNotContain(HERS);
        mailbox.lettersTo("Kouvola").stream()
                .flatMap(letter -> linksIn(letter).stream())
                .forEach(other -> reader.sends(other, LetterReader.append(APPROVES, "byName", "Ville Vahva")));
        for (var guess : List.of("hyvaksynta", "hyvaksynta-1", "A".repeat(43))) {
            assertThat(reader.sends("/neuvottelu/kirje/" + guess, APPROVES).statusCode())
                    .isEqualTo(410);
        }
        assertThat(seat().state()).isEqualTo(Approval.State.ASKED);
    }

    @Test
    void anotherLanguageKeepsWhatSheTypedAndDecidesNothing() {
        inApproval(HERS);
        var link = linkIn(lastAt(HERS));
        assertThat(reader.opens(link).body())
                .contains("<form id=\"typed\"", "form=\"typed\" formaction=\"?lang=sv\"")
                .doesNotContain("href=\"?lang=sv\"");
        var shown = reader.sends(link + "?lang=sv", LetterReader.append(RETURNS, "kieli", "1"));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains(
                        "lang=\"sv\"",
                        "value=\"RETURN\" required checked",
                        "Läsnäolijat puuttuvat",
                        "value=\"hyte-johtaja\"");
        assertThat(seat().state()).isEqualTo(Approval.State.ASKED);
    }

    @Test
    void toLookChangesNothing() {
        inApproval(HERS);
        var link = linkIn(lastAt(HERS));
        var uses =
                rows.sql("select count(*) from use_of_data").query(Long.class).single();
        IntStream.range(0, 200)
                .forEach(any -> assertThat(reader.opens(link).statusCode()).isEqualTo(200));
        assertThat(seat().state()).isEqualTo(Approval.State.ASKED);
        assertThat(rows.sql("select count(*) from use_of_data")
                        .query(Long.class)
                        .single())
                .isEqualTo(uses);
        assertThat(reader.sends(link, APPROVES).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsReplacedOrHasAnotherMailboxHoldsNothing() {
        inApproval(HERS);
        var first = linkIn(lastAt(HERS));
        replaces("Ville Vahva", "ville@oma.example");
        clock.runDue();
        assertThat(reader.opens(first).statusCode())
                .as("what lies in a wrong mailbox")
                .isEqualTo(410);
        var second = linkIn(lastAt("ville@oma.example"));
        assertThat(reader.opens(second).statusCode()).isEqualTo(200);

        clock.passes(clock.today().plusDays(1));
        replaces("Vilma Vara", null);
        clock.runDue();
        assertThat(reader.sends(second, APPROVES).statusCode()).isEqualTo(410);
        assertThat(mailbox.letterTo("Kouvola").text()).contains("Vilma Vara").doesNotContain("oma kirje");

        clock.passes(clock.today().plusDays(1));
        replaces("Ville Vahva", "ville@oma.example");
        clock.runDue();
        assertThat(reader.opens(second).statusCode()).as("nor once she is back").isEqualTo(410);
        assertThat(reader.sends(linkIn(lastAt("ville@oma.example")), APPROVES).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatIsNotHersAloneIsRefused() {
        held();
        refuses("KIRJAAMO@kotka.example", "approver.addressOfParty", "Ville Vahva", "KIRJAAMO@kotka.example");
        refuses("Kirjaamo", "mailbox.invalid");
        people.givesAddress(people.nobody("muu.kymenlaaksossa"), "muu@kymenlaakso.example");
        refuses("Muu@kymenlaakso.example", "approver.addressOfAnother", "Ville Vahva", "Muu@kymenlaakso.example");
        Refused.because("approver.addressOfTwo")
                .when(() ->
                        coordinator.records(session, Coordinator.everybodyCame().andThen(draft -> draft.get("approvers")
                                .forEach(seat -> ((ObjectNode) seat).put("email", HERS)))));
    }

    private void refuses(String address, String because, Object... arguments) {
        Refused.because(because, arguments).when(() -> records(address));
    }

    @Test
    void aMailboxThatBecomesThatOfAPartyOpensNothing() {
        inApproval(HERS);
        var link = linkIn(lastAt(HERS));
        var today = clock.today();
        contacts.setMailbox(session.party("Kouvola").id(), HERS, "kirjaamo", today);
        try {
            assertThat(reader.sends(link, APPROVES).statusCode()).isEqualTo(410);
            clock.passes(clock.today().plusDays(7));
        } finally {
            contacts.setMailbox(
                    session.party("Kouvola").id(), TestMailbox.addressOf(session.party("Kouvola")), "kirjaamo", today);
        }
        assertThat(session.letters(LetterKind.APPROVAL_REMINDER, "Kouvola")).hasSize(1);
        assertThat(session.letters(LetterKind.APPROVER_REMINDER, "Kouvola")).isEmpty();
        assertThat(linksIn(lastAt(HERS))).as("a letter to the party").isEmpty();
    }

    @Test
    void sheIsRemindedAtHerOwnMailbox() {
        inApproval(HERS);
        clock.passes(clock.today().plusDays(7));
        assertThat(lastAt(HERS).subject()).startsWith("Muistutus");
        assertThat(reader.sends(linkIn(lastAt(HERS)), APPROVES).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasAnAccountMayUseEitherAndTheFirstHolds() {
        var member = inApproval(
                HERS,
                seat -> seat.put(
                        "userId", session.personOf("Kouvola").atTasklist().id()));
        var link = linkIn(lastAt(HERS));
        member.handsIn(
                member.taskOf(session.minutes().id(), "approveMinutes"), draft -> draft.put("decision", "APPROVE"));
        assertThat(reader.sends(link, RETURNS).statusCode()).isEqualTo(410);
        assertThat(reader.sends(link, APPROVES).statusCode())
                .as("nor did she say it by the link")
                .isEqualTo(410);
        assertThat(seat().state()).isEqualTo(Approval.State.APPROVED);
        assertThat(seat().channel()).isNull();
    }

    @Test
    void twoAtOnceAreOneDecision() throws Exception {
        var member = inApproval(HERS, seat -> {});
        var link = linkIn(lastAt(HERS));
        var task = member.taskOf(session.minutes().id(), "approveMinutes");
        var version = member.saves(task, draft -> draft.put("decision", "APPROVE"));
        var people = Executors.newFixedThreadPool(3);
        try {
            var byLink = new LetterReader(WebUser.anonymous(port), () -> {});
            var outcomes = people.invokeAll(List.<Callable<Integer>>of(
                    () -> byLink.sends(link, APPROVES).statusCode(),
                    () -> byLink.sends(link, APPROVES).statusCode(),
                    () -> {
                        try {
                            member.submits(task, version);
                        } catch (AssertionError | RuntimeException lost) {
                            return 0;
                        }
                        return 1;
                    }));
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isIn(0, 1, 200, 410);
            }
        } finally {
            people.shutdown();
        }
        clock.runDue();
        assertThat(seat().state()).isEqualTo(Approval.State.APPROVED);
        assertThat(session.letters(LetterKind.APPROVER_RECEIPT, "Kouvola").size()
                        + session.letters(LetterKind.ANSWERED, "Kouvola").size())
                .as("told once, by the road that it took")
                .isEqualTo(1);
    }

    @Test
    void aLetterWithHerLinkGoesNowhereElse() {
        held();
        records(HERS);
        mailbox.whileItRefuses(() -> coordinator.bringsMinutesToApproval(session));
        var letter = session.letters(LetterKind.APPROVER, "Kouvola").get(0).id();
        Refused.because("letter.forOneMailbox")
                .when(() -> coordinator.does(session.round(), "SEND_AGAIN", draft -> draft.put("letter", letter)
                        .put("email", "joku@muu.example")));
        coordinator.does(session.round(), "SEND_AGAIN", draft -> draft.put("letter", letter)
                .putNull("email"));
        clock.runDue();
        assertThat(reader.opens(linkIn(lastAt(HERS))).statusCode()).isEqualTo(200);
    }

    private void held() {
        session = coordinator.opensRoundWithOneSession("Kymenlaakso", Scenario.DAY, "Kouvola", "Kotka");
        clock.passes(session.day());
    }

    private void inApproval(String address) {
        inApproval(address, seat -> {});
    }

    /** @return somebody of her party */
    private Person inApproval(String address, Consumer<ObjectNode> hers) {
        held();
        records(address, hers);
        coordinator.bringsMinutesToApproval(session);
        clock.runDue();
        return session.personOf("Kouvola").atTasklist();
    }

    private void records(String address) {
        records(address, seat -> {});
    }

    private void records(String address, Consumer<ObjectNode> hers) {
        coordinator.records(
                session,
                Coordinator.everybodyCame()
                        .andThen(draft -> hers.accept(((ObjectNode) draft.at("/approvers/1"))
                                .put("party", kouvola())
                                .put("name", "Ville Vahva")
                                .put("email", address))));
    }

    private void replaces(String name, String address) {
        coordinator.does(session, "REPLACE_APPROVER", draft -> draft.put("seat", 1)
                .put("party", kouvola())
                .put("name", name)
                .put("email", address)
                .put("reason", "Osoite"));
    }

    private String kouvola() {
        return session.party("Kouvola").id().value();
    }

    private Approval seat() {
        return session.minutes().approval(1);
    }

    private int tasksOf(String party) {
        return session.personOf(party)
                .atTasklist()
                .tasksOf(session.minutes().id(), "approveMinutes")
                .size();
    }

    private ReceivedLetter lastAt(String address) {
        var letters = mailbox.lettersAt(address);
        assertThat(letters).isNotEmpty();
        return letters.get(letters.size() - 1);
    }
}
