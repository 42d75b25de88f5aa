package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Letters of which nobody knows whether they arrived: taken over soon, not sent without end, told as what they are. */
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
        office.register.sendAgain(id);
        assertThat(office.postman((letter, mail) -> TAKEN).deliverDue()).isEqualTo(1);
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
    }

    @Test
    void whoComesBackFromTheDeadMarksNothingThatIsHeld() {
        var id = office.queue(Sample.invitation("one"));
        Outgoing last = null;
        for (var attempt = 0; attempt < 3; attempt++) {
            last = office.tray.take().orElseThrow();
            office.leaseEnds(id);
        }
        assertThat(office.tray.take()).isEmpty();

        office.tray.sent(last, "250 fine");

        assertThat(office.dispatch(id).held()).isEqualTo(Held.UNKNOWN);
        assertThat(office.events).isEmpty();
    }

    /** The mark is rolled back, the letter is not. */
    @Test
    void aLetterThatHasGoneAndCannotBeMarkedSoIsPerhapsDelivered() {
        var id = office.queue(Sample.invitation("one"));
        var messageIds = new ArrayList<String>();
        var nobodyListens = new Tray(
                office.rows,
                office.stops,
                new JdbcTransactionManager(office.database),
                event -> {
                    throw new IllegalStateException("nobody can write it down");
                },
                PostOffice.MAIL,
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
        postman(office.tray, way).deliverDue();
        assertThat(messageIds).hasSize(2).containsOnly(office.dispatch(id).messageId());
        assertThat(office.register.perhapsTwiceSince(LocalTimes.today(office.clock)))
                .extracting(Dispatch::id)
                .containsExactly(id);
    }

    @Test
    void whatPerhapsCameTwiceIsToldForSomeTime() {
        var id = office.queue(Sample.invitation("one"));
        office.queue(Sample.invitation("two"));
        var ends = new ArrayList<>(List.of(new Outcome.PerhapsTaken("read timed out"), TAKEN, TAKEN));
        var postman = office.postman((letter, mail) -> ends.remove(0));
        postman.deliverDue();
        assertThat(office.register.queue().perhaps()).isEqualTo(1);
        office.clock.passes(Duration.ofHours(1));
        postman.deliverDue();

        var today = LocalTimes.today(office.clock);
        assertThat(office.register.queue().perhaps()).as("none waits").isZero();
        assertThat(office.register.perhapsTwiceSince(today.minusDays(30)))
                .extracting(Dispatch::id)
                .containsExactly(id);
        assertThat(office.register.perhapsTwiceSince(today.plusDays(1))).isEmpty();
    }

    private Postman postman(Tray tray, Delivery.Way way) {
        return new Postman(
                tray,
                office.stops,
                () -> way,
                office.writer(PostOffice.SETTINGS),
                Outgoing::body,
                letter -> false,
                PostOffice.MAIL,
                office.clock);
    }
}
