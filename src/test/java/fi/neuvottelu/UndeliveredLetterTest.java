package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.findId;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.undelivered.Undelivered;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** undelivered-letter: letters to a party did not arrive. */
@ScenarioTest
class UndeliveredLetterTest {
    @Autowired
    Scenario scenario;

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

    @Autowired
    Undelivered undelivered;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void severalLettersThatTheServerRefusedAreOneTaskAndGoToTheNewAddress() {
        var session = planned("Alajärvi");
        mailbox.whileItRefuses(() -> clock.passes(session.replyBy()));
        assertThat(session.letters())
                .extracting(Dispatch::kind, Dispatch::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LetterKind.INVITATION, Dispatch.State.FAILED),
                        org.assertj.core.groups.Tuple.tuple(LetterKind.INVITATION_REMINDER, Dispatch.State.FAILED));
        assertThat(session.undelivered("Alajärvi")).isWaitingAt(findId("Mend the address"));
        var person = coordinator.atTasklist(session.round().host());
        assertThat(person.taskOf(session.undelivered("Alajärvi").getId(), "mendTheAddress")
                        .get("due")
                        .textValue())
                .as("two days, on a working day")
                .isNotBlank();
        var shown = person.page(person.taskOf(session.undelivered("Alajärvi").getId(), "mendTheAddress"))
                .get("facts");
        assertThat(shown.get("letters")).hasSize(2);
        assertThat(shown.at("/letters/0/answer").textValue()).contains("550 5.1.1 no such user");

        coordinator.mends(
                session, "Alajärvi", draft -> draft.put("way", "ADDRESS").put("email", "uusi@alajarvi.example"));

        assertThat(session.undelivered("Alajärvi"))
                .hasPassed(findId("Record address"), findId("Letter dealt with"))
                .isEnded();
        assertThat(mailbox.lettersAt("uusi@alajarvi.example")).hasSize(2);
        assertThat(mailbox.lettersAt("uusi@alajarvi.example").get(0).calendar()).contains("uusi@alajarvi.example");
        assertThat(session.letters()).extracting(Dispatch::state).containsOnly(Dispatch.State.SENT);
        clock.passes(session.replyBy().plusDays(3));
        assertThat(mailbox.lettersAt("uusi@alajarvi.example"))
                .as("later letters go there too")
                .hasSizeGreaterThan(2);
    }

    @Test
    void theSameAddressIsTriedAgain() {
        var session = planned("Kauhava");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var id = session.letters(LetterKind.INVITATION, "Kauhava").get(0).messageId();

        coordinator.mends(session, "Kauhava", draft -> draft.put("way", "AGAIN"));

        assertThat(session.undelivered("Kauhava")).isEnded();
        assertThat(mailbox.letterTo("Kauhava").messageId()).isEqualTo(id);
    }

    @Test
    void aLetterToAPartyWithoutMailboxIsHandedOverAndThePartyCountsAsInvited() {
        var session = planned("Evijärvi", "Lapua");
        var evijarvi = session.party("Evijärvi");
        scenario.hasNoMailbox(evijarvi);
        clock.passes(session.invitationOn());
        assertThat(session.undeliveredTo("Lapua")).isEmpty();
        assertThat(scenario.letters.accepted(evijarvi.id(), session.id())).isFalse();

        Refused.because("letter.noMailbox")
                .when(() -> coordinator.mends(session, "Evijärvi", draft -> draft.put("way", "AGAIN")));
        Refused.because("date.missing")
                .when(() -> coordinator.mends(session, "Evijärvi", draft -> draft.put("way", "HANDED_OVER")));
        Refused.because("onBehalf.future")
                .when(() -> coordinator.mends(
                        session,
                        "Evijärvi",
                        draft -> draft.put(
                                "handedOverOn", clock.today().plusDays(1).toString())));
        Refused.because("undelivered.handedToMissing")
                .when(() -> coordinator.mends(
                        session,
                        "Evijärvi",
                        draft -> draft.put("handedOverOn", clock.today().toString())));
        assertThat(session.undelivered("Evijärvi")).isWaitingAt(findId("Mend the address"));
        isPrintedByItsOwnCoordinatorOnly(session, "Evijärvi");
        coordinator.mends(session, "Evijärvi", draft -> draft.put("handedTo", "kunnansihteeri"));

        assertThat(session.undelivered("Evijärvi")).isEnded();
        assertThat(scenario.letters.accepted(evijarvi.id(), session.id())).isTrue();
        assertThat(settledNote(session, "Evijärvi")).isEqualTo("kunnansihteeri");
    }

    @Test
    void aLetterIsLetBeWithAReason() {
        var session = planned("Kurikka");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        Refused.because("undelivered.reasonMissing")
                .when(() -> coordinator.mends(
                        session, "Kurikka", draft -> draft.put("way", "LET_BE").put("reason", " ")));

        coordinator.mends(session, "Kurikka", draft -> draft.put("reason", "Kutsuttu puhelimitse"));

        assertThat(session.undelivered("Kurikka")).isEnded();
        assertThat(session.letters(LetterKind.INVITATION, "Kurikka").get(0).state())
                .isEqualTo(Dispatch.State.WITHDRAWN);
        assertThat(settledNote(session, "Kurikka")).isEqualTo("Kutsuttu puhelimitse");
        assertThat(mailbox.lettersTo("Kurikka")).isEmpty();
    }

    @Test
    void aLetterSentAgainFromTheDeskEndsTheTask() {
        var session = planned("Ilmajoki");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var letter = session.letters(LetterKind.INVITATION, "Ilmajoki").get(0).id();

        coordinator.does(session.round(), "SEND_AGAIN", draft -> draft.put("letter", letter));

        assertThat(session.undelivered("Ilmajoki"))
                .hasPassed(findId("Sent again from the desk"), findId("Nothing left to mend"))
                .isEnded();
        assertThat(mailbox.lettersTo("Ilmajoki")).hasSize(1);
        Refused.because("letter.notFailed")
                .when(() -> coordinator.does(session.round(), "SEND_AGAIN", draft -> draft.put("letter", letter)));
    }

    /** A message that says so comes to a mailbox that nobody but a person reads. She says which letter it is about. */
    @Test
    void aLetterThatCameBackHasNotArrived() {
        var session = planned("Karijoki");
        clock.passes(session.invitationOn());
        coordinator.answersFor(session, "Karijoki", "kirjaaja", PartyPerson.yes());
        var karijoki = session.party("Karijoki").id();
        assertThat(scenario.letters.accepted(karijoki, session.id())).isTrue();
        var invitation =
                session.letters(LetterKind.INVITATION, "Karijoki").get(0).id();
        assertThat(left(session, "Karijoki")).as("a receipt followed").containsSubsequence("RECEIPT", "INVITATION");
        Refused.because("desk.reasonMissing").when(() -> comesBack(session, invitation, " "));
        Refused.because("desk.letterMissing")
                .when(() -> coordinator.does(session.round(), "CAME_BACK", draft -> draft.put("reason", "Perille ei")
                        .putNull("letter")));
        var elsewhere = coordinator.opensRoundWithOneSession("Lappi", Scenario.DAY, "Kemi");
        Refused.because("desk.letterMissing").when(() -> comesBack(elsewhere, invitation, "Ei meidän"));

        comesBack(session, invitation, "Mailbox unavailable");

        assertThat(scenario.letters.accepted(karijoki, session.id())).isFalse();
        assertThat(session.letters(LetterKind.INVITATION, "Karijoki").get(0).serverAnswer())
                .isEqualTo("Mailbox unavailable");
        assertThat(session.undelivered("Karijoki")).isWaitingAt(findId("Mend the address"));
        Refused.because("desk.letterMissing").when(() -> comesBack(session, invitation, "Taas"));

        coordinator.mends(session, "Karijoki", draft -> draft.put("email", "uusi@karijoki.example"));
        assertThat(scenario.letters.accepted(karijoki, session.id())).isTrue();
        assertThat(session.undelivered("Karijoki")).isEnded();
    }

    /** To the mailbox that was the party's before: nobody is asked to mend it. To a person: it stands at the desk. */
    @Test
    void whichLetterCameBackIsChosen() {
        var session = coordinator.opensRoundWithOneSession("Keski-Pohjanmaa", Scenario.DAY, "Kaustinen");
        clock.passes(session.invitationOn());
        coordinator.answersFor(
                session, "Kaustinen", "kirjaaja", PartyPerson.yes().andThen(draft -> draft.putArray("representatives")
                        .addObject()
                        .put("name", "Kaisa Kaustinen")
                        .put("role", "sihteeri")
                        .put("email", "kaisa@kaustinen.example")));
        contacts.setMailbox(session.party("Kaustinen").id(), "uusi@kaustinen.example", "kirjaamo", clock.today());
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));
        var changes = session.letters(LetterKind.INVITATION_CHANGED, "Kaustinen");
        assertThat(changes).hasSize(2);
        Refused.because("desk.letterMissing")
                .when(() -> comesBack(session, changes.get(1).id(), "Ei enää käytössä"));

        comesBack(session, session.letters(LetterKind.NAMED, "Kaustinen").get(0).id(), "No such user");
        assertThat(session.undeliveredTo("Kaustinen"))
                .as("no address of the party")
                .isEmpty();
        comesBack(session, changes.get(0).id(), "No such user");
        assertThat(session.undelivered("Kaustinen")).isWaitingAt(findId("Mend the address"));
    }

    /** Whoever does the task has not seen it, and the task is over when this is written. */
    @Test
    void whatComesBackWhileTheTaskIsDoneIsAnotherTask() {
        var session = planned("Alavus");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var first = session.letters(LetterKind.INVITATION, "Alavus").get(0);
        mailbox.whileItSays(
                "RCPT",
                "450 4.2.1 try again later",
                () -> coordinator.does(
                        session,
                        "SEND_NEW_LINK",
                        draft -> draft.put("party", session.party("Alavus").id().value())));
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));

        var round = new TransactionTemplate(transactions).execute(open -> {
            scenario.settling.letBe(first.id(), "Kutsuttu puhelimitse", "koordinaattori");
            undelivered.sentAgain(first.party(), first.host());
            var meanwhile = CompletableFuture.runAsync(() -> mailbox.whileItRefuses(clock::lettersLeave));
            meanwhile.copy().completeOnTimeout(null, 700, TimeUnit.MILLISECONDS).join();
            return meanwhile;
        });
        round.join();

        assertThat(session.letters(LetterKind.FRESH_LINK, "Alavus"))
                .extracting(Dispatch::state)
                .containsExactly(Dispatch.State.FAILED);
        var tasks = session.undeliveredTo("Alavus");
        assertThat(tasks).hasSize(2);
        assertThat(tasks.get(0)).isEnded();
        assertThat(tasks.get(1)).isWaitingAt(findId("Mend the address"));
    }

    private void comesBack(OpenedSession session, long letter, String reason) {
        coordinator.does(session.round(), "CAME_BACK", draft -> draft.put("letter", letter)
                .put("reason", reason));
    }

    private List<String> left(OpenedSession session, String party) {
        var address = "hosts/" + session.round().host().id() + "/parties/"
                + session.party(party).id() + "/letters";
        return StreamSupport.stream(
                        coordinator
                                .atTasklist(session.round().host())
                                .asks(address)
                                .spliterator(),
                        false)
                .map(letter -> letter.get("kind").textValue())
                .toList();
    }

    /** Nobody knows whether it was delivered; its reader says by telephone that it was. */
    @Test
    void aHeldLetterIsSettledAtTheDesk() {
        var session = planned("Isojoki", "Teuva");
        clock.passes(session.invitationOn());
        rows.sql("""
                        update letter set state = 'QUEUED', held = 'UNKNOWN', perhaps = 3, sent_at = null, invites_to = null
                        where session_id = ?""").param(session.id()).update();
        var isojoki = session.letters(LetterKind.INVITATION, "Isojoki").get(0).id();
        var teuva = session.letters(LetterKind.INVITATION, "Teuva").get(0).id();
        assertThat(scenario.letters.invitedTo(session.id())).isEmpty();
        Refused.because("undelivered.wayMissing").when(() -> settles(session, isojoki, how -> {}));
        Refused.because("date.missing").when(() -> settles(session, isojoki, how -> how.put("way", "ARRIVED")));
        Refused.because("undelivered.handedToMissing")
                .when(() -> settles(session, isojoki, how -> how.put("way", "ARRIVED")
                        .put("on", clock.today().toString())));
        Refused.because("undelivered.reasonMissing")
                .when(() -> settles(session, teuva, how -> how.put("way", "LET_BE")));
        var elsewhere = coordinator.opensRoundWithOneSession("Lappi", Scenario.DAY, "Kemi");
        Refused.because("desk.letterMissing")
                .when(() -> settles(
                        elsewhere, isojoki, how -> how.put("way", "LET_BE").put("reason", "Ei meidän")));

        settles(session, isojoki, how -> how.put("way", "ARRIVED")
                .put("on", clock.today().toString())
                .put("to", "kirjaaja"));
        settles(session, teuva, how -> how.put("way", "LET_BE").put("reason", "Kutsuttu puhelimitse"));

        assertThat(scenario.letters.invitedTo(session.id()))
                .containsExactly(session.party("Isojoki").id());
        assertThat(settledNote(session, "Isojoki")).isEqualTo("kirjaaja");
        assertThat(session.letters(LetterKind.INVITATION, "Teuva").get(0).state())
                .isEqualTo(Dispatch.State.WITHDRAWN);
        Refused.because("letter.notFailed")
                .when(() ->
                        settles(session, teuva, how -> how.put("way", "LET_BE").put("reason", "Taas")));
    }

    /** Its task is done, too. */
    @Test
    void aLetterThatCameBackIsSettledAtTheDesk() {
        var session = planned("Isokyrö");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var letter = session.letters(LetterKind.INVITATION, "Isokyrö").get(0).id();

        settles(session, letter, how -> how.put("way", "HANDED_OVER")
                .put("on", clock.today().toString())
                .put("to", "kirjaaja"));

        assertThat(session.undelivered("Isokyrö"))
                .hasPassed(findId("Nothing left to mend"))
                .isEnded();
        assertThat(scenario.letters.accepted(session.party("Isokyrö").id(), session.id()))
                .isTrue();
    }

    private void settles(OpenedSession session, long letter, Consumer<ObjectNode> how) {
        coordinator.does(
                session.round(),
                "SETTLE_LETTER",
                draft -> how.accept(draft.put("letter", letter).putObject("settling")));
    }

    /** A letter that came back before its session was called off need not be mended. */
    @Test
    void whatCameBackAndIsCalledOffIsNoWorkAnyMore() {
        var session = planned("Kuortane");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        coordinator.cancels(session, "Puheenjohtaja on estynyt");

        assertThat(session.letters(LetterKind.INVITATION, "Kuortane").get(0).state())
                .isEqualTo(Dispatch.State.WITHDRAWN);
        assertThat(session.letters(LetterKind.INVITATION_CANCELLED, "Kuortane")
                        .get(0)
                        .state())
                .isEqualTo(Dispatch.State.SENT);
        assertThat(session.undelivered("Kuortane")).isEnded();
        scenario.administrator().starts("sending-of-letters", "", draft -> draft.put("action", "ALL_AGAIN")
                .put("failedSince", session.invitationOn().toString()));
        clock.lettersLeave();
        assertThat(mailbox.lettersTo("Kuortane"))
                .as("the cancellation alone")
                .singleElement()
                .satisfies(only -> assertThat(only.subject()).startsWith("Peruttu"));
    }

    /** Whoever never got the invitation is invited to what the session is now. */
    @Test
    void whatCameBackBeforeAChangeGoesOutAsTheSessionIsNow() {
        var session = planned("Lappajärvi");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        coordinator.changes(session, plan -> plan.put("place", "Kirjasto"));

        var letters = mailbox.lettersTo("Lappajärvi");
        assertThat(letters).singleElement().satisfies(only -> {
            assertThat(only.subject()).startsWith("Kutsu neuvotteluun");
            assertThat(only.text()).contains("Paikka: Kirjasto").doesNotContain("Kaupungintalo");
        });
        assertThat(session.undelivered("Lappajärvi")).isEnded();
        assertThat(scenario.letters.accepted(session.party("Lappajärvi").id(), session.id()))
                .isTrue();
    }

    /** Its invitation waits while it is moved: it never counts as invited to the session that it left. */
    @Test
    void whoeverIsMovedIsNotInvitedToTheSessionThatItLeft() {
        var round = coordinator.opensRound("Etelä-Pohjanmaa", Scenario.DAY.getYear());
        coordinator.plans(
                round,
                coordinator
                        .oneSession(round, Scenario.DAY, "Vimpeli", "Ähtäri")
                        .andThen(draft -> coordinator.session(
                                draft.withArray("sessions").addObject(),
                                round.host(),
                                Scenario.DAY.plusDays(2),
                                "Kauhajoki")));
        coordinator.confirms(round);
        var first = round.sessions().get(0);
        var second = round.sessions().get(1);
        mailbox.whileItSays("RCPT", "450 4.2.1 try again later", () -> clock.passes(first.invitationOn()));
        assertThat(first.letters(LetterKind.INVITATION, "Vimpeli").get(0).attempts())
                .isPositive();

        coordinator.movesParties(first, second, "Vimpeli");
        clock.moveTo(clock.instant().plus(Duration.ofHours(5)));
        clock.lettersLeave();

        assertThat(scenario.letters.invitedTo(first.id()))
                .containsExactly(first.party("Ähtäri").id());
        assertThat(mailbox.lettersTo("Vimpeli"))
                .extracting(ReceivedLetter::subject)
                .noneMatch(subject -> subject.contains("Kutsu neuvotteluun " + WrittenDate.inFigures(first.day())))
                .anyMatch(subject -> subject.startsWith("Siirto toiseen tilaisuuteen"));
    }

    @Test
    void whatCannotBeIsRefused() {
        var session = planned("Soini");
        mailbox.whileItRefuses(() -> clock.passes(session.invitationOn()));
        var before = Records.now(rows);
        Refused.because("undelivered.wayMissing")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("way", "BY_PIGEON")));
        Refused.because("mailbox.empty")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("way", "ADDRESS")));
        Refused.because("mailbox.two")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("email", "a@b.fi, c@d.fi")));
        Refused.because("mailbox.control")
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("email", "a@b.fi\r\nBcc: c@d.fi")));
        Refused.because("undelivered.handedOverBefore", written(session))
                .when(() -> coordinator.mends(session, "Soini", draft -> draft.put("way", "HANDED_OVER")
                        .put("handedOverOn", "2027-01-01")
                        .put("handedTo", "sihteeri")));
        assertThat(Records.now(rows).changedSince(before)).isEmpty();
        assertThat(session.undelivered("Soini")).isWaitingAt(findId("Mend the address"));
    }

    private void isPrintedByItsOwnCoordinatorOnly(OpenedSession session, String party) {
        var person = coordinator.atTasklist(session.round().host());
        var shown = person.page(person.taskOf(session.undelivered(party).getId(), "mendTheAddress"));
        var address = "/neuvottelu/kirje-tulostettavaksi?letter="
                + shown.at("/facts/letters/0/id").longValue();
        var page = person.browser().opens(address);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Kutsu neuvotteluun", "Vastaanottaja: " + party, "lang=\"fi\"")
                .contains("Tässä kirjeessä ei ole linkkiä")
                .doesNotContain("kirje/kutsu", "Linkki on vain");
        var other = coordinator.opensRoundWithOneSession("Lappi", Scenario.DAY, "Kemi");
        var elsewhere = coordinator.atTasklist(other.round().host()).browser();
        assertThat(elsewhere.opens(address).statusCode()).isEqualTo(404);
        assertThat(session.personOf(party).atTasklist().browser().opens(address).statusCode())
                .isEqualTo(404);
    }

    private OpenedSession planned(String... parties) {
        return coordinator.opensRoundWithOneSession("Etelä-Pohjanmaa", Scenario.DAY, parties);
    }

    private static String written(OpenedSession session) {
        return WrittenDate.inFigures(session.invitationOn());
    }

    private Object settledNote(OpenedSession session, String party) {
        return rows.sql("select settled_note from letter where id = ?")
                .param(session.letters(LetterKind.INVITATION, party).get(0).id())
                .query()
                .singleValue();
    }
}
