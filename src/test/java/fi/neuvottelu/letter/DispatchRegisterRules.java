package fi.neuvottelu.letter;

import static fi.neuvottelu.letter.Sample.NOKIA;
import static fi.neuvottelu.letter.Sample.ROUND;
import static fi.neuvottelu.letter.Sample.SESSION;
import static fi.neuvottelu.letter.Sample.TAMPERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch.State;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What the register promises on every database. */
@Timeout(60)
abstract class DispatchRegisterRules {
    private static final Outcome TAKEN = new Outcome.Taken("250 fine");
    private static final Delivery.Way TAKES_ALL = (letter, mail) -> TAKEN;
    private static final Delivery.Way REFUSES = (letter, mail) -> new Outcome.NoSuchRecipient("550 no such user");

    PostOffice office;

    abstract PostOffice open();

    @BeforeEach
    void opens() {
        office = open();
    }

    @Test
    void keepsWhatWasQueued() {
        var id = office.queue(Sample.invitation("one", Sample.entry(CalendarEntry.Method.REQUEST, 0)));

        assertThat(office.dispatch(id))
                .usingRecursiveComparison()
                .ignoringFields("messageId")
                .isEqualTo(new Dispatch(
                        id,
                        "one",
                        LetterKind.INVITATION,
                        Sample.PIRKANMAA,
                        ROUND,
                        SESSION,
                        NOKIA,
                        List.of(Language.FI),
                        "kirjaamo@nokia.example",
                        "Kutsu: Vuosineuvottelu 2027",
                        CalendarEntry.Method.REQUEST,
                        "",
                        State.QUEUED,
                        0,
                        0,
                        null,
                        office.clock.instant(),
                        null,
                        office.clock.instant(),
                        null));
        assertThat(office.dispatch(id).messageId()).matches("<[0-9a-f-]{36}@kirjaamo\\.example>");
        assertThat(office.letters.text(id))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Kutsumme teidät"));
        assertThat(office.letters.text(id + 1)).isEmpty();
        assertThat(office.letters.ofRound(ROUND))
                .isEqualTo(office.letters.ofSession(SESSION))
                .hasSize(1);
        assertThat(office.letters.ofRound(SESSION)).isEmpty();
    }

    @Test
    void readsLettersInTwoLanguages() {
        var id = office.queue(Sample.says(Sample.of("Möte", "Vasa"), Language.SV, Language.FI));

        assertThat(office.dispatch(id).languages()).containsExactly(Language.SV, Language.FI);
        assertThat(office.letters.text(id)).get().asString().contains("välfärdsområdet", "hyvinvointialue");
    }

    @Test
    void aPreviewWritesNothing() {
        var preview = office.register.preview(Sample.invitation("one"));

        assertThat(preview.subject()).isEqualTo("Kutsu: Vuosineuvottelu 2027");
        assertThat(office.letters.ofRound(ROUND)).isEmpty();
    }

    @Test
    void theSameOccasionIsWrittenOnce() {
        var first = office.queue(Sample.invitation("one"));
        var again = office.queue(Sample.invitation("one", TAMPERE));

        assertThat(again).isEqualTo(first);
        assertThat(office.letters.ofRound(ROUND)).extracting(Dispatch::party).containsExactly(NOKIA);
    }

    @Test
    void theSameOccasionIsWrittenOnceByManyAtOnceAndTheirTransactionsLiveOn() throws Exception {
        for (var round = 0; round < 10; round++) {
            var once = "occasion " + round;
            var start = new CyclicBarrier(4);
            var ids = atOnce(
                    4,
                    me -> office.transaction.execute(status -> {
                        awaitAll(start);
                        var id = office.register.queue(Sample.invitation(once));
                        office.register.queue(Sample.invitation(once + " by " + me));
                        return id;
                    }));
            assertThat(ids).hasSize(4).containsOnly(ids.get(0));
        }
        assertThat(office.letters.ofRound(ROUND)).hasSize(50);
    }

    @Test
    void aTransactionThatRollsBackSendsNothing() {
        var delivered = new ArrayList<Long>();
        var postman = office.postman((letter, mail) -> {
            delivered.add(letter.id());
            return TAKEN;
        });

        assertThatThrownBy(() -> office.transaction.execute(status -> {
                    office.register.queue(Sample.invitation("one"));
                    assertThat(postman.deliverDue()).as("not committed yet").isZero();
                    throw new IllegalStateException("the form is refused");
                }))
                .hasMessage("the form is refused");

        assertThat(postman.deliverDue()).isZero();
        assertThat(delivered).isEmpty();
        var other = office.queue(Sample.invitation("one"));
        assertThat(postman.deliverDue()).isEqualTo(1);
        assertThat(delivered).containsExactly(other);
    }

    @Test
    void aRecipientThatIsNoMailboxIsRefused() {
        assertThatThrownBy(() -> office.queue(Sample.invitationTo("a@nokia.example\r\nBcc: b@nokia.example")))
                .isInstanceOf(Refusal.class);
        assertThat(office.letters.ofRound(ROUND)).isEmpty();
    }

    @Test
    void countsLettersByWhatBecameOfThem() {
        office.queue(Sample.invitation("sent"));
        office.postman(TAKES_ALL).deliverDue();
        office.queue(Sample.invitation("failed"));
        office.postman(REFUSES).deliverDue();
        office.queue(Sample.invitation("waiting"));
        office.queue(Sample.invitation("in hand"));
        office.overtaking.withdraw(office.queue(Sample.invitation("withdrawn")));
        office.tray.take();

        assertThat(office.letters.countsOf(ROUND)).isEqualTo(new Counts(2, 1, 1));
        office.postman((letter, mail) -> new Outcome.LetterRefused("554 no")).deliverDue();
        assertThat(office.letters.countsOf(ROUND))
                .as("one is held: it does not wait to leave")
                .isEqualTo(new Counts(1, 1, 2));
        assertThat(office.letters.countsOf(ROUND + 1)).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void aPartyIsInvitedWhenItsInvitationWasTaken() {
        office.queue(Sample.invitation("nokia", NOKIA));
        office.queue(Sample.invitation("tampere", TAMPERE));
        assertThat(office.letters.invitedTo(SESSION)).isEmpty();

        office.postman((letter, mail) -> {
                    if (letter.party().equals(TAMPERE)) {
                        return new Outcome.NoSuchRecipient("550 no");
                    }
                    return TAKEN;
                })
                .deliverDue();

        assertThat(office.letters.invitedTo(SESSION)).containsExactly(NOKIA);
        assertThat(office.letters.accepted(NOKIA, SESSION)).isTrue();
        assertThat(office.letters.accepted(TAMPERE, SESSION)).isFalse();
        assertThat(office.letters.accepted(NOKIA, SESSION + 1)).isFalse();
    }

    @Test
    void aCancellationIsNoInvitation() {
        office.queue(Sample.invitation("one", Sample.entry(CalendarEntry.Method.CANCEL, 1)));
        assertThat(office.postman(TAKES_ALL).deliverDue()).isEqualTo(1);

        assertThat(office.letters.invitedTo(SESSION)).isEmpty();
    }

    @Test
    void withdrawsOnlyWhatHasNotLeft() {
        var sent = office.queue(Sample.invitation("sent"));
        office.postman(TAKES_ALL).deliverDue();
        var inHand = office.queue(Sample.invitation("in hand"));
        office.tray.take();
        var waiting = office.queue(Sample.invitation("waiting"));

        assertThat(Stream.of(sent, inHand, waiting).map(office.overtaking::withdraw))
                .containsExactly(false, false, true);
        assertThat(office.postman(TAKES_ALL).deliverDue()).isZero();
        assertThat(office.dispatch(waiting).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatIsOvertakenDoesNotLeaveWhateverBecameOfItSoFar() {
        var kinds = EnumSet.of(LetterKind.INVITATION);
        var failed = office.queue(Sample.invitation("failed"));
        office.postman(REFUSES).deliverDue();
        var putOff = office.queue(Sample.invitation("put off"));
        office.postman((letter, mail) -> new Outcome.PutOff("452 full")).deliverDue();
        var held = office.queue(Sample.invitation("held"));
        office.postman((letter, mail) -> new Outcome.LetterRefused("554 no")).deliverDue();
        var inHand = office.queue(Sample.invitation("in hand"));
        var taken = office.tray.take().orElseThrow();
        var lost = office.queue(Sample.invitation("lost in hand"));
        var put = office.tray.take().orElseThrow();
        var another = office.queue(Sample.invitation("another"));

        assertThat(office.overtaking.overtake(NOKIA, SESSION, kinds, one -> one.id() != another))
                .extracting(Dispatch::id)
                .containsExactly(failed, putOff, held);
        office.marks.sent(taken, "250 fine");
        office.marks.tryAgain(put, Duration.ZERO, "452 full");
        office.clock.passes(Duration.ofHours(12));
        var left = new ArrayList<Long>();
        office.postman((letter, mail) -> {
                    left.add(letter.id());
                    return TAKEN;
                })
                .deliverDue();

        assertThat(left).containsExactly(another);
        assertThat(office.dispatch(lost).state()).isEqualTo(State.WITHDRAWN);
        assertThat(office.dispatch(inHand).state()).isEqualTo(State.SENT);
        assertThat(office.letters.failedSince(LocalTimes.today(office.clock).minusDays(1)))
                .isEmpty();
        assertThat(office.events).contains(new LetterOvertaken(Sample.PIRKANMAA, NOKIA));
        assertThat(office.rows
                        .sql("select id from letter where invites_to = ?")
                        .param(SESSION)
                        .query(Long.class)
                        .list())
                .as("what was overtaken in hand invites nobody")
                .containsExactly(another);
    }

    @Test
    void whatTakesAnEntryAwayDoesNotLeaveBeforeWhatBringsIt() {
        var brings = office.queue(Sample.invitation("one", Sample.entry(CalendarEntry.Method.REQUEST, 0)));
        var inHand = office.tray.take().orElseThrow();
        var takesAway = office.queue(Sample.invitation("two", Sample.entry(CalendarEntry.Method.CANCEL, 1)));
        office.overtaking.overtake(NOKIA, SESSION, EnumSet.of(LetterKind.INVITATION), one -> true);
        assertThat(office.tray.take()).as("the other is on its way").isEmpty();

        office.marks.tryAgain(inHand, Duration.ofHours(12), "452 full");
        assertThat(office.tray.take()).map(Outgoing::id).contains(takesAway);
        office.clock.passes(Duration.ofDays(1));
        office.postman(TAKES_ALL).deliverDue();
        assertThat(office.dispatch(brings).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatChangesAnEntryWaitsForWhatBroughtItEvenIfThatWasPutOff() {
        var brings = office.queue(Sample.invitation("one", Sample.entry(CalendarEntry.Method.REQUEST, 0)));
        var inHand = office.tray.take().orElseThrow();
        office.queue(Sample.invitation("two", Sample.entry(CalendarEntry.Method.REQUEST, 1)));
        office.marks.tryAgain(inHand, Duration.ofMinutes(5), "450 later");
        assertThat(office.tray.take()).isEmpty();
        office.clock.passes(Duration.ofMinutes(5));
        assertThat(office.tray.take()).map(Outgoing::id).contains(brings);
    }

    @Test
    void sendsAFailedLetterAgainToAnotherMailboxUnderTheSameMessageId() {
        var id = office.queue(Sample.invitation("one", Sample.entry(CalendarEntry.Method.REQUEST, 0)));
        office.postman(REFUSES).deliverDue();
        var before = office.dispatch(id);
        assertThat(before.state()).isEqualTo(State.FAILED);
        assertThat(before.serverAnswer()).isEqualTo("550 no such user");

        office.settling.sendAgain(id, "uusi@nokia.example");
        assertThat(office.dispatch(id).attempts()).isZero();
        var calendars = new ArrayList<String>();
        office.postman((letter, mail) -> {
                    calendars.add(String.valueOf(letter.calendar()));
                    return TAKEN;
                })
                .deliverDue();

        var after = office.dispatch(id);
        assertThat(after.state()).isEqualTo(State.SENT);
        assertThat(after.sentAt()).isEqualTo(office.clock.instant());
        assertThat(after.recipient()).isEqualTo("uusi@nokia.example");
        assertThat(after.messageId()).isEqualTo(before.messageId());
        assertThat(calendars).singleElement().asString().satisfies(text -> assertThat(text.replace("\r\n ", ""))
                .contains("mailto:uusi@nokia.example")
                .doesNotContain("mailto:kirjaamo@nokia.example"));
    }

    @Test
    void aLetterToAPartyGoesToItsMailbox() {
        office.mailboxes.put(NOKIA, Mailbox.of("kirjaamo@nokia.example"));

        assertThat(office.dispatch(office.queue(Sample.invitationTo(null))).recipient())
                .isEqualTo("kirjaamo@nokia.example");
        assertThat(office.events).isEmpty();
    }

    @Test
    void aLetterToAPartyWithoutMailboxHasFailedAndGoesOutWhenThereIsOne() {
        var id = office.queue(Sample.invitationTo(null));

        assertThat(office.dispatch(id).state()).isEqualTo(State.FAILED);
        assertThat(office.events)
                .containsExactly(new LetterFailed(id, LetterKind.INVITATION, Sample.PIRKANMAA, ROUND, SESSION, NOKIA));
        assertThat(office.postman(TAKES_ALL).deliverDue()).isZero();
        assertThatThrownBy(() -> office.settling.sendAgain(id)).isInstanceOf(Refusal.class);

        office.mailboxes.put(NOKIA, Mailbox.of("kirjaamo@nokia.example"));
        office.settling.sendAgain(id);
        assertThat(office.postman(TAKES_ALL).deliverDue()).isEqualTo(1);
        assertThat(office.dispatch(id).recipient()).isEqualTo("kirjaamo@nokia.example");
    }

    @Test
    void onlyAFailedLetterIsSentAgain() {
        var id = office.queue(Sample.invitation("one"));

        assertThatThrownBy(() -> office.settling.sendAgain(id)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.settling.sendAgain(id, "uusi@nokia.example"))
                .isInstanceOf(Refusal.class);
        assertThat(office.dispatch(id).recipient()).isEqualTo("kirjaamo@nokia.example");

        office.postman(REFUSES).deliverDue();
        assertThatThrownBy(() -> office.settling.sendAgain(id, "a@b")).isInstanceOf(Refusal.class);
        assertThat(office.dispatch(id).state()).isEqualTo(State.FAILED);
    }

    @Test
    void twoPostmenAtOnceDeliverEachLetterOnce() throws Exception {
        var letters = new ArrayList<Long>();
        for (var n = 0; n < 40; n++) {
            letters.add(office.queue(Sample.invitation("letter " + n)));
        }
        var bothHaveOne = new CyclicBarrier(2);
        var delivered = new CopyOnWriteArrayList<Long>();
        atOnce(2, me -> {
            var met = new ArrayList<Integer>();
            var postman = office.postman((letter, mail) -> {
                if (met.isEmpty()) {
                    met.add(me);
                    awaitAll(bothHaveOne);
                }
                delivered.add(letter.id());
                return TAKEN;
            });
            while (office.letters.countsOf(ROUND).waiting() > 0) {
                postman.deliverDue();
            }
            return met;
        });

        assertThat(delivered).containsExactlyInAnyOrderElementsOf(letters);
        assertThat(office.letters.countsOf(ROUND)).isEqualTo(new Counts(0, 40, 0));
    }

    /** Who looks for a letter holds that one, and not all that wait. */
    @Test
    void whileOnePostmanLooksForALetterAnotherFindsTheNext() {
        var first = office.queue(Sample.invitation("first"));
        var second = office.queue(Sample.invitation("second"));

        office.transaction.executeWithoutResult(looking -> {
            assertThat(office.tray.waiting(false)).contains(first);
            assertThat(office.tray.take()).map(Outgoing::id).contains(second);
        });
    }

    @Test
    void aLetterLostInACrashIsTakenAgainAndOnlyTheLastClaimCounts() {
        var id = office.queue(Sample.invitation("one"));
        var lost = office.tray.take().orElseThrow();
        office.clock.passes(Duration.ofHours(1));
        assertThat(office.tray.take()).as("nodes need not agree on the time").isEmpty();

        office.leaseEnds(id);
        var again = office.tray.take().orElseThrow();
        office.marks.failed(lost, "550 from the dead");

        assertThat(again.messageId()).isEqualTo(lost.messageId());
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENDING);
        assertThat(office.dispatch(id).perhaps()).as("it can be listed").isEqualTo(1);
        assertThat(office.events).isEmpty();
        office.marks.sent(again, "250 fine");
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whatIsInHandStaysThereWhileItsNodeLives() {
        var id = office.queue(Sample.invitation("one"));
        var inHand = office.tray.take().orElseThrow();
        office.leaseEnds(id);
        office.marks.renew(inHand);

        assertThat(office.tray.take()).isEmpty();
        office.marks.sent(inHand, "250 fine");
        assertThat(office.dispatch(id).perhaps()).isZero();
    }

    @Test
    void aReminderOfADayThatHasPassedDoesNotLeave() {
        var today = LocalTimes.today(office.clock);
        var late = office.queue(Sample.invitation("late").remindingOf(today));
        var overdue = office.queue(Sample.invitation("overdue").remindingOf(today.minusDays(9)));
        office.clock.passes(Duration.ofDays(1));
        var inTime = office.queue(Sample.invitation("in time").remindingOf(today.plusDays(1)));

        office.postman(TAKES_ALL).deliverDue();

        assertThat(office.dispatch(late).state()).isEqualTo(State.WITHDRAWN);
        assertThat(office.dispatch(inTime).state()).isEqualTo(State.SENT);
        assertThat(office.dispatch(overdue).state()).isEqualTo(State.SENT);
    }

    @Test
    void whileTheServerIsInTroubleOneLetterIsTriedFromTimeToTimeAndAllLeaveWhenItIsBack() {
        var letters = IntStream.range(0, 17)
                .mapToObj(n -> office.queue(Sample.invitation("letter " + n)))
                .toList();
        var trouble = new Outcome.Trouble(MailStop.Reason.LOGIN, "530 5.7.57 Client not authenticated");
        var away = office.postman((letter, mail) -> trouble);

        assertThat(away.deliverDue()).isEqualTo(1);
        for (var day = 0; day < 100; day++) {
            office.clock.passes(Duration.ofDays(1));
            assertThat(away.deliverDue()).isZero();
            office.probeIsDue();
            assertThat(away.deliverDue()).isEqualTo(1);
        }

        assertThat(office.events).as("one alarm").containsExactly(new MailStopped());
        assertThat(letters).allSatisfy(id -> {
            assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
            assertThat(office.dispatch(id).attempts()).isZero();
        });
        office.probeIsDue();
        assertThat(office.postman(TAKES_ALL).deliverDue()).isEqualTo(17);
        assertThat(office.events)
                .contains(new MailRuns())
                .filteredOn(MailRuns.class::isInstance)
                .hasSize(1);
        assertThat(office.stops.now()).isEqualTo(new MailStop(null, null, null, 101, 0));
    }

    @Test
    void oneLetterThatBreaksTheLineDoesNotKeepTheOthers() {
        var poison = office.queue(Sample.invitation("poison"));
        var others = List.of(office.queue(Sample.invitation("two")), office.queue(Sample.invitation("three")));
        var postman =
                office.postman((letter, mail) -> letter.id() == poison ? new Outcome.BrokenOff("broken pipe") : TAKEN);

        postman.deliverDue();

        assertThat(others)
                .allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.SENT));
        assertThat(office.dispatch(poison).state()).isEqualTo(State.QUEUED);
        assertThat(office.stops.now().stoppedAt()).isNull();
        while (office.dispatch(poison).held() == null) {
            office.clock.passes(Duration.ofHours(12));
            postman.deliverDue();
        }
        assertThat(office.dispatch(poison).held()).isEqualTo(Held.FAULT);
        assertThat(office.events).noneMatch(LetterFailed.class::isInstance);
    }

    @Test
    void aRefusedLetterIsHeldAndSeveralInARowStopTheOthers() {
        var refused = new Outcome.LetterRefused("554 5.7.1 no such letters");
        var letters = IntStream.range(0, 6)
                .mapToObj(n -> office.queue(Sample.invitation("letter " + n)))
                .toList();

        assertThat(office.postman((letter, mail) -> refused).deliverDue()).isEqualTo(3);

        assertThat(letters.subList(0, 3))
                .allSatisfy(id -> assertThat(office.dispatch(id).held()).isEqualTo(Held.REFUSED));
        assertThat(office.stops.now().reason()).isEqualTo(MailStop.Reason.REFUSALS);
        assertThat(office.events)
                .filteredOn(event -> !(event instanceof LetterHeld))
                .containsExactly(new MailStopped());
        office.probeIsDue();
        assertThat(office.postman((letter, mail) -> refused).deliverDue()).isEqualTo(1);
        assertThat(letters.subList(3, 6))
                .allSatisfy(id -> assertThat(office.dispatch(id).held()).isNull());

        office.settling.sendAgain(letters.get(0));
        office.probeIsDue();
        assertThat(office.postman(TAKES_ALL).deliverDue()).isEqualTo(4);
    }

    @Test
    void aTakenLetterBetweenTwoRefusedOnesIsNoRow() {
        IntStream.range(0, 12).forEach(n -> office.queue(Sample.invitation("letter " + n)));
        var postman =
                office.postman((letter, mail) -> letter.id() % 3 == 0 ? TAKEN : new Outcome.LetterRefused("554 no"));

        assertThat(postman.deliverDue()).isEqualTo(12);
        assertThat(office.stops.now().stoppedAt()).isNull();
    }

    @Test
    void aLetterThatPerhapsWasDeliveredGoesAgainTwiceUnderItsMessageIdAndIsThenHeld() {
        var id = office.queue(Sample.invitation("one"));
        var ids = new ArrayList<String>();
        var postman = office.postman((letter, mail) -> {
            ids.add(letter.messageId());
            return new Outcome.PerhapsTaken("read timed out");
        });
        for (var hour = 0; hour < 48; hour++) {
            postman.deliverDue();
            office.clock.passes(Duration.ofHours(1));
        }

        assertThat(ids).hasSize(3).containsOnly(office.dispatch(id).messageId());
        assertThat(office.dispatch(id).held()).isEqualTo(Held.UNKNOWN);
        assertThat(office.dispatch(id).perhaps()).isEqualTo(3);
        assertThat(office.events).as("no task: the address is right").containsExactly(new LetterHeld());
        office.settling.handedOver(id, LocalTimes.today(office.clock), "kirjaamo", "tiina");
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void aFailureIsToldInTheTransactionThatMarksIt() {
        var id = office.queue(Sample.invitation("one"));
        var telling = new Marks(
                office.rows,
                office.stops,
                new JdbcTransactionManager(office.database),
                event -> {
                    throw new IllegalStateException("nobody can take the task");
                },
                office.clock);

        assertThatThrownBy(() -> telling.failed(office.tray.take().orElseThrow(), "550 no"))
                .hasMessage("nobody can take the task");
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENDING);
    }

    @Test
    void anAnswerWithoutEndIsCut() {
        var id = office.queue(Sample.invitation("one"));
        office.marks.sent(office.tray.take().orElseThrow(), "250 fine\r\n\u0000" + "x".repeat(2000));

        assertThat(office.dispatch(id).serverAnswer()).startsWith("250 fine x").hasSize(1000);
    }

    private interface Work<T> {
        T by(int me) throws Exception;
    }

    private static <T> List<T> atOnce(int people, Work<T> work) throws Exception {
        var threads = Executors.newFixedThreadPool(people);
        try {
            var results = new ArrayList<Future<T>>();
            for (var me = 0; me < people; me++) {
                var number = me;
                results.add(threads.submit((Callable<T>) () -> work.by(number)));
            }
            var values = new ArrayList<T>();
            for (var result : results) {
                values.add(result.get(40, TimeUnit.SECONDS));
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void awaitAll(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception nobodyElse) {
            throw new IllegalStateException("the others never came", nobodyElse);
        }
    }
}
