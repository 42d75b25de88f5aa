package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.NeuvotteluTest;
import fi.neuvottelu.TestClock;
import fi.neuvottelu.TestPeople;
import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.letter.Dispatch;
import fi.neuvottelu.letter.LetterKind;
import fi.neuvottelu.letter.Letters;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionPlan;
import fi.neuvottelu.session.Sessions;
import fi.neuvottelu.words.TextPair;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes close to each other reach a party as one letter; on the day itself each leaves at once. */
@NeuvotteluTest
class GatheredChangesTest {
    private static final PartyId HOST = PartyId.of("hva-18");
    private static final PartyId KOKKOLA = PartyId.of("kunta-272");
    private static final LocalDate DAY = LocalDate.of(2096, 3, 9);
    private static final Duration GATHER = Duration.ofMinutes(10);

    @Autowired
    private Invitations invitations;

    @Autowired
    private PlannedSessions planned;

    @Autowired
    private InvitationProcess process;

    @Autowired
    private InvitationLetters letters;

    @Autowired
    private ChangeLetters changes;

    @Autowired
    private LettersToNamed toNamed;

    @Autowired
    private Answers given;

    @Autowired
    private AnswerLetters answers;

    @Autowired
    private SideBySide sideBySide;

    @Autowired
    private SilentList silentList;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Parties parties;

    @Autowired
    private Ladder ladder;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Letters written;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    private Inviting inviting;
    private Session session;

    @BeforeEach
    void aPartyIsInvited() {
        inviting = new Inviting(
                invitations,
                process,
                letters,
                changes,
                toNamed,
                given,
                answers,
                sideBySide,
                silentList,
                sessions,
                parties,
                ladder,
                GATHER);
        session = planned.planned(HOST, 2096, "Testi", at("Kokkola"));
        contacts.setMailbox(KOKKOLA, "kirjaamo@kokkola.example", "kirjaamo", clock.today());
        invitations.plan(session.id(), KOKKOLA, session.replyBy());
        inviting.sendInvitation(invitation());
        becomes(LetterKind.INVITATION, "SENT");
    }

    @AfterEach
    void nobodyActs() {
        people.nobodyActs();
    }

    @Test
    void twoChangesAreOneLetterThatTellsOfBoth() {
        changedTo("Kirjasto");
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(letter.nextAttemptAt())
                .isEqualTo(clock.instant().plus(GATHER)));
        changedTo("Kaupungintalo");

        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        written.text(letter.id()).orElseThrow())
                .contains("- ennen: Kokkola\n- nyt: Kaupungintalo\n")
                .doesNotContain("Kirjasto"));
        changedTo("Teatteri");
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        written.text(letter.id()).orElseThrow())
                .contains("- ennen: Kokkola\n- nyt: Teatteri\n"));
    }

    /** Nobody knows yet whether it arrives: perhaps the server puts it off, and then it does not go again. */
    @ParameterizedTest
    @CsvSource({"SENDING, 0", "QUEUED, 1"})
    void whatPerhapsDoesNotArriveIsToldWithTheNextChange(String state, int perhaps) {
        changedTo("Kirjasto");
        database.sql("update letter set state = ?, perhaps = ? where session_id = ? and kind = 'INVITATION_CHANGED'")
                .params(state, perhaps, session.id())
                .update();
        sessions.change(session.id(), at("Kirjasto", "https://eta.example/huone"), TextPair.NONE);
        inviting.sendChange(invitation());

        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        written.text(letter.id()).orElseThrow())
                .contains("- ennen: Kokkola\n- nyt: Kirjasto\n", "- nyt: https://eta.example/huone"));
    }

    /** The material of the day waits, the session is moved to another day and back: it is sent after all. */
    @Test
    void materialThatWaitedIsSentWhenTheSessionIsBackOnItsDay() {
        letters.sendMaterial(invitation(), session);
        sessions.change(session.id(), at(DAY.plusDays(7), "Kokkola", null), TextPair.NONE);
        inviting.sendChange(invitation());
        sessions.change(session.id(), at("Kokkola"), TextPair.NONE);
        inviting.sendChange(invitation());

        letters.sendMaterial(invitation(), sessions.byId(session.id()));

        assertThat(written.to(KOKKOLA, session.id(), Set.of(LetterKind.MATERIAL)))
                .extracting(Dispatch::state)
                .containsExactly(Dispatch.State.WITHDRAWN, Dispatch.State.QUEUED);
    }

    @Test
    void whatIsChangedBackIsNotTold() {
        changedTo("Kirjasto");
        changedTo("Kokkola");

        assertThat(waiting()).isEmpty();
        changedTo("Teatteri");
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        written.text(letter.id()).orElseThrow())
                .contains("- ennen: Kokkola\n- nyt: Teatteri\n"));
    }

    @Test
    void whatHasLeftIsTheGroundOfTheNext() {
        changedTo("Kirjasto");
        database.sql("update letter set state = 'SENT', attempts = 1 where id = ?")
                .param(waiting().get(0).id())
                .update();
        changedTo("Kaupungintalo");

        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        written.text(letter.id()).orElseThrow())
                .contains("- ennen: Kirjasto\n- nyt: Kaupungintalo\n"));
    }

    @Test
    void aCancellationLeavesNoChangeBehindIt() {
        changedTo("Kirjasto");
        sessions.cancel(session.id(), TextPair.of("Peruttu"));
        inviting.sendCancellation(invitation());

        assertThat(waiting()).isEmpty();
        assertThat(written.to(KOKKOLA, session.id(), Set.of(LetterKind.INVITATION_CANCELLED)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.nextAttemptAt()).isEqualTo(clock.instant()));
    }

    /** The one mailbox has the change, the other has not yet: only the one reads that it was changed back. */
    @Test
    void whoeverReadOfAChangeReadsThatItIsNot() {
        contacts.setMailbox(KOKKOLA, "uusi@kokkola.example", "kirjaamo", clock.today());
        changedTo("Kirjasto");
        assertThat(waiting()).hasSize(2);
        database.sql(
                        "update letter set state = 'SENT' where session_id = ? and recipient = ? and kind = 'INVITATION_CHANGED'")
                .params(session.id(), "uusi@kokkola.example")
                .update();
        changedTo("Kokkola");

        assertThat(waiting()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("uusi@kokkola.example");
            assertThat(written.text(letter.id()).orElseThrow()).contains("- ennen: Kirjasto\n- nyt: Kokkola\n");
        });
        changedTo("Teatteri");
        assertThat(waiting())
                .extracting(letter -> letter.recipient() + " "
                        + written.text(letter.id()).orElseThrow().contains("- ennen: Kirjasto\n"))
                .containsExactlyInAnyOrder("uusi@kokkola.example true", "kirjaamo@kokkola.example false");
    }

    /** Tried in vain, held or come back: the newer one says it all. */
    @ParameterizedTest
    @CsvSource({"QUEUED, 3,", "QUEUED, 12, REFUSED", "FAILED, 1,"})
    void aChangeThatDidNotLeaveIsToldWithTheNext(String state, int attempts, @Nullable String held) {
        changedTo("Kirjasto");
        database.sql("update letter set state = ?, attempts = ?, held = ? where id = ?")
                .params(state, attempts, held, waiting().get(0).id())
                .update();
        changedTo("Kaupungintalo");

        assertThat(written.to(KOKKOLA, session.id(), Set.of(LetterKind.INVITATION_CHANGED)))
                .filteredOn(letter -> letter.state() != Dispatch.State.WITHDRAWN)
                .singleElement()
                .satisfies(letter -> assertThat(written.text(letter.id()).orElseThrow())
                        .contains("- ennen: Kokkola\n- nyt: Kaupungintalo\n"));
    }

    @ParameterizedTest
    @CsvSource({"QUEUED, 3,", "QUEUED, 12, REFUSED", "FAILED, 1,"})
    void anInvitationThatDidNotLeaveTellsHowItIsNow(String state, int attempts, @Nullable String held) {
        database.sql("update letter set state = ?, attempts = ?, held = ? where session_id = ?")
                .params(state, attempts, held, session.id())
                .update();
        changedTo("Kirjasto");

        assertThat(waiting()).isEmpty();
        assertThat(written.ofSession(session.id()))
                .filteredOn(letter -> letter.state() != Dispatch.State.WITHDRAWN)
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.kind()).isEqualTo(LetterKind.INVITATION);
                    assertThat(written.text(letter.id()).orElseThrow()).contains("Paikka: Kirjasto\n");
                });
        becomes(LetterKind.INVITATION, "SENT");
        changedTo("Teatteri");
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        written.text(letter.id()).orElseThrow())
                .contains("- ennen: Kirjasto\n- nyt: Teatteri\n"));
    }

    @ParameterizedTest
    @CsvSource({"QUEUED, 3,", "QUEUED, 12, UNKNOWN", "FAILED, 1,"})
    void noInvitationComesAfterItsCancellation(String state, int attempts, @Nullable String held) {
        database.sql("update letter set state = ?, attempts = ?, held = ? where session_id = ?")
                .params(state, attempts, held, session.id())
                .update();
        sessions.cancel(session.id(), TextPair.of("Peruttu"));
        inviting.sendCancellation(invitation());

        assertThat(written.ofSession(session.id()))
                .filteredOn(letter -> letter.state() != Dispatch.State.WITHDRAWN)
                .extracting(Dispatch::kind)
                .containsExactly(LetterKind.INVITATION_CANCELLED);
    }

    @Test
    void whatIsAnsweredMeanwhileIsNotAskedAgain() {
        changedTo("Kirjasto");
        var leaves = waiting().get(0).nextAttemptAt();
        assertThat(written.text(waiting().get(0).id()).orElseThrow()).contains("Emme ole saaneet vastaustanne");
        answer("YES");
        inviting.answered(invitation(), false);

        assertThat(waiting()).singleElement().satisfies(letter -> {
            assertThat(letter.nextAttemptAt()).isEqualTo(leaves);
            assertThat(written.text(letter.id()).orElseThrow())
                    .contains("Aiempi vastauksenne on voimassa", "- ennen: Kokkola\n- nyt: Kirjasto\n")
                    .doesNotContain("Emme ole saaneet vastaustanne");
        });
        answer(null);
        inviting.unanswered(invitation());
        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(
                        written.text(letter.id()).orElseThrow())
                .contains("Emme ole saaneet vastaustanne"));
    }

    @Test
    void whoeverIsFreedMeanwhileIsNotCalledBack() {
        answer("YES");
        names("anna@kokkola.example");
        inviting.answered(invitation(), false);
        becomes(LetterKind.NAMED, "SENT");
        changedTo("Kirjasto");
        assertThat(toAnna()).endsWith("NAMED_CHANGED QUEUED");
        names();
        inviting.answered(invitation(), false);

        assertThat(toAnna()).containsExactly("NAMED SENT", "NAMED_CHANGED WITHDRAWN", "NAMED_CANCELLED QUEUED");
    }

    @Test
    void whoeverWasToldNothingIsNotToldThatSheIsFree() {
        answer("YES");
        names("anna@kokkola.example");
        inviting.answered(invitation(), false);
        answer(null);
        names();
        inviting.unanswered(invitation());

        assertThat(toAnna()).containsExactly("NAMED WITHDRAWN");
    }

    /** Her mailbox has become the registry of an association: its entry is its own. */
    @Test
    void theMailboxOfThePartyKeepsItsEntry() {
        answer("YES");
        names("anna@kokkola.example");
        inviting.answered(invitation(), false);
        becomes(LetterKind.NAMED, "SENT");
        contacts.setMailbox(KOKKOLA, "anna@kokkola.example", "kirjaamo", clock.today());
        changedTo("Kirjasto");
        inviting.answered(invitation(), false);

        assertThat(toAnna()).noneMatch(letter -> letter.startsWith("NAMED_CANCELLED"));
    }

    private List<String> toAnna() {
        return written.ofSession(session.id()).stream()
                .filter(letter -> "anna@kokkola.example".equals(letter.recipient()))
                .map(letter -> letter.kind() + " " + letter.state())
                .toList();
    }

    private void answer(@Nullable String answer) {
        database.sql("update invitation set answer = ?, state = ? where id = ?")
                .params(
                        answer,
                        answer == null ? "INVITED" : "ANSWERED",
                        invitation().id())
                .update();
    }

    private void names(String... mailboxes) {
        database.sql("delete from nomination where invitation_id = ?")
                .param(invitation().id())
                .update();
        for (var mailbox : mailboxes) {
            database.sql(
                            "insert into nomination (invitation_id, person_name, person_role, email, dual_role, remote) values (?, 'Anna', 'sihteeri', ?, false, false)")
                    .params(invitation().id(), mailbox)
                    .update();
        }
    }

    private void becomes(LetterKind kind, String state) {
        database.sql("update letter set state = ?, attempts = 1 where session_id = ? and kind = ? and state = 'QUEUED'")
                .params(state, session.id(), kind.name())
                .update();
    }

    @Test
    void onTheDayItselfAChangeLeavesAtOnce() {
        clock.moveTo(session.startsAt().minus(Duration.ofHours(2)));
        changedTo("Kirjasto");

        assertThat(waiting()).singleElement().satisfies(letter -> assertThat(letter.nextAttemptAt())
                .isEqualTo(clock.instant()));
    }

    private void changedTo(String place) {
        sessions.change(session.id(), at(place), TextPair.NONE);
        inviting.sendChange(invitation());
    }

    private List<Dispatch> waiting() {
        return written.to(KOKKOLA, session.id(), Set.of(LetterKind.INVITATION_CHANGED)).stream()
                .filter(letter -> letter.state() == Dispatch.State.QUEUED)
                .toList();
    }

    private Invitation invitation() {
        return invitations.ofSession(session.id()).get(0);
    }

    private static SessionPlan at(String place) {
        return at(place, null);
    }

    private static SessionPlan at(String place, @Nullable String link) {
        return at(DAY, place, link);
    }

    private static SessionPlan at(LocalDate day, String place, @Nullable String link) {
        var starts = day.atTime(9, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant();
        return new SessionPlan(
                starts,
                starts.plus(Duration.ofHours(2)),
                TextPair.of(place),
                link,
                List.of(),
                day.minusDays(42),
                day.minusDays(21),
                day.minusDays(7));
    }
}
