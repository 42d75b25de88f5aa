package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Letters of which nobody knows whether they arrived: taken over soon, not sent without end, told as what they are. */
@ExtendWith(OutputCaptureExtension.class)
class UnknownEndsTest {
    private static final Outcome TAKEN = new Outcome.Taken("250 fine");

    private final PostOffice office = PostOffice.onH2();

    @Test
    void whatADeadNodeHadInHandGoesBeforeTheLongQueue() {
        var ids = IntStream.range(0, 5)
                .mapToObj(n -> office.queue(Sample.invitation("letter " + n)))
                .toList();
        var lost = office.tray.take().orElseThrow();
        office.leaseEnds(lost.id());

        assertThat(office.tray.take()).get().extracting(Outgoing::id).isEqualTo(lost.id());
        assertThat(office.tray.take()).get().extracting(Outgoing::id).isEqualTo(ids.get(1));
    }

    /** Perhaps it is the letter that ends them. */
    @Test
    void aLetterWhoseNodesDieIsHeldAfterAsManyAttemptsAsAnyOther() {
        var id = office.queue(Sample.invitation("one"));
        office.queue(Sample.invitation("two"));
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThat(office.tray.take()).get().extracting(Outgoing::id).isEqualTo(id);
            office.leaseEnds(id);
        }

        assertThat(office.postman((letter, mail) -> TAKEN).deliverDue()).isEqualTo(1);

        assertThat(office.dispatch(id).held()).isEqualTo(Held.UNKNOWN);
        assertThat(office.dispatch(id).perhaps()).isEqualTo(3);
        office.settling.sendAgain(id);
        assertThat(office.postman((letter, mail) -> TAKEN).deliverDue()).isEqualTo(1);
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whoComesBackFromTheDeadMarksNothingThatIsHeld() {
        var id = office.queue(Sample.invitation("one"));
        var last = office.tray.take().orElseThrow();
        office.leaseEnds(id);
        for (var attempt = 1; attempt < 3; attempt++) {
            last = office.tray.take().orElseThrow();
            office.leaseEnds(id);
        }
        assertThat(office.tray.take()).isEmpty();

        office.marks.sent(last, "250 fine");

        assertThat(office.dispatch(id).held()).isEqualTo(Held.UNKNOWN);
        assertThat(office.events).noneMatch(LetterSent.class::isInstance);
    }

    /** The mark is rolled back, the letter is not. */
    @Test
    void aLetterThatHasGoneAndCannotBeMarkedSoIsPerhapsDelivered() {
        var id = office.queue(Sample.invitation("one"));
        var messageIds = new ArrayList<String>();
        var nobodyListens = new Marks(
                office.rows,
                office.stops,
                new JdbcTransactionManager(office.database),
                event -> {
                    throw new IllegalStateException("nobody can write it down");
                },
                office.clock);
        Delivery.Way way = (letter, mail) -> {
            messageIds.add(letter.messageId());
            return TAKEN;
        };

        postman(nobodyListens, way).deliverDue();

        assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
        assertThat(office.dispatch(id).perhaps()).isEqualTo(1);
        assertThat(office.dispatch(id).nextAttemptAt())
                .isEqualTo(office.clock.instant().plus(Postman.AFTER_PERHAPS));
        office.clock.passes(Duration.ofHours(1));
        postman(office.marks, way).deliverDue();
        assertThat(messageIds).hasSize(2).containsOnly(office.dispatch(id).messageId());
        assertThat(office.letters.perhapsTwiceSince(LocalTimes.today(office.clock)))
                .extracting(Dispatch::id)
                .containsExactly(id);
    }

    /** They may hold an address. */
    @Test
    void whatCannotBeMarkedIsLoggedWithoutTheServersWords(CapturedOutput log) {
        var id = office.queue(Sample.invitation("one"));
        var nobodyListens = new Marks(
                office.rows,
                office.stops,
                new JdbcTransactionManager(office.database),
                event -> {
                    throw new IllegalStateException("nobody can write it down");
                },
                office.clock);

        postman(nobodyListens, (letter, mail) -> new Outcome.NoSuchRecipient("550 5.1.1 <maija@virta.example> unknown"))
                .deliverDue();

        assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
        assertThat(log).contains("NoSuchRecipient, but not marked so").doesNotContain("maija@virta.example");
    }

    /** A mark that fails once says nothing of the next one. */
    @Test
    void aLetterThatHasGoneIsMarkedSoAtTheSecondAttempt() {
        var id = office.queue(Sample.invitation("one"));
        var listeners = new ArrayList<Object>();
        var once = new Marks(
                office.rows,
                office.stops,
                new JdbcTransactionManager(office.database),
                event -> {
                    listeners.add(event);
                    if (listeners.size() == 1) {
                        throw new IllegalStateException("the connection is lost");
                    }
                },
                office.clock);
        postman(once, (letter, mail) -> TAKEN).deliverDue();

        assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
        assertThat(office.dispatch(id).perhaps()).isZero();
    }

    /** Then nothing can be written at all: the lease tells it. */
    @Test
    void aLetterThatHasGoneAndOfWhichNothingCanBeMarkedGoesNotAgainBeforeItsLeaseEnds() {
        var id = office.queue(Sample.invitation("one"));
        var away = new ArrayList<Long>();
        Delivery.Way way = (letter, mail) -> {
            away.add(letter.id());
            office.rows.sql("alter table mail_stop rename to mail_stop_away").update();
            return TAKEN;
        };

        assertThatThrownBy(postman(office.marks, way)::deliverDue)
                .as("the round ends")
                .isInstanceOf(RuntimeException.class);

        office.rows.sql("alter table mail_stop_away rename to mail_stop").update();
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENDING);
        assertThat(office.tray.take()).isEmpty();
        office.leaseEnds(id);
        assertThat(office.tray.take()).get().extracting(Outgoing::perhaps).isEqualTo(1);
    }

    @Test
    void anErrorEndsNoPostman() {
        var bad = office.queue(Sample.invitation("bad"));
        var good = office.queue(Sample.invitation("good"));

        office.postman((letter, mail) -> {
                    if (letter.id() == bad) {
                        throw new OutOfMemoryError("a letter without end");
                    }
                    return TAKEN;
                })
                .deliverDue();

        assertThat(office.dispatch(bad).state()).isEqualTo(State.QUEUED);
        assertThat(office.dispatch(good).state()).isEqualTo(State.SENT);
    }

    @Test
    void aHandThatNeverComesBackKeepsItsLetterNotForEver() throws Exception {
        var id = office.queue(Sample.invitation("one"));
        var hasty = PostOffice.mail(Duration.ofMillis(50), Duration.ofMillis(100));
        var stuck = new CompletableFuture<Outcome>();
        var inHand = new CountDownLatch(1);
        var postman = new Postman(
                office.tray,
                office.marks,
                office.stops,
                () -> (letter, mail) -> {
                    inHand.countDown();
                    return stuck.join();
                },
                office.writer(PostOffice.SETTINGS),
                Outgoing::body,
                letter -> false,
                hasty,
                office.clock);
        var round = CompletableFuture.runAsync(postman::deliverDue);
        inHand.await();
        office.leaseEnds(id);
        postman.keepsInHand();
        assertThat(office.tray.take()).as("in hand").isEmpty();
        office.leaseEnds(id);
        for (var end = System.nanoTime() + Duration.ofMillis(350).toNanos(); System.nanoTime() < end; ) {
            Thread.onSpinWait();
        }

        postman.keepsInHand();

        assertThat(office.tray.take()).as("another takes it over").isPresent();
        stuck.complete(TAKEN);
        round.join();
        assertThat(office.dispatch(id).state()).as("his claim is over").isEqualTo(State.SENDING);
    }

    @Test
    void whatPerhapsCameTwiceIsToldForSomeTime() {
        var id = office.queue(Sample.invitation("one"));
        office.queue(Sample.invitation("two"));
        var ends = new ArrayList<>(List.of(new Outcome.PerhapsTaken("read timed out"), TAKEN, TAKEN));
        var postman = office.postman((letter, mail) -> ends.remove(0));
        postman.deliverDue();
        assertThat(office.letters.queue().perhaps()).isEqualTo(1);
        office.clock.passes(Duration.ofHours(1));
        postman.deliverDue();

        var today = LocalTimes.today(office.clock);
        assertThat(office.letters.queue().perhaps()).as("none waits").isZero();
        assertThat(office.letters.perhapsTwiceSince(today.minusDays(30)))
                .extracting(Dispatch::id)
                .containsExactly(id);
        assertThat(office.letters.perhapsTwiceSince(today.plusDays(1))).isEmpty();
    }

    private Postman postman(Marks marks, Delivery.Way way) {
        return new Postman(
                office.tray,
                marks,
                office.stops,
                () -> way,
                office.writer(PostOffice.SETTINGS),
                Outgoing::body,
                letter -> false,
                PostOffice.MAIL,
                office.clock);
    }
}
