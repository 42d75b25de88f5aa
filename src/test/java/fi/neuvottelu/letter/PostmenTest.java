package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The rounds of the postmen: what fails in one is not the end of them, and the house closes after the letter in hand. */
class PostmenTest {
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final PostOffice office = PostOffice.onH2();

    @Test
    void aRoundThatFailsIsNotTheLastOneWhateverItFailsFor() throws InterruptedException {
        var rounds = new AtomicInteger();
        var delivered = new CountDownLatch(1);
        office.queue(Sample.invitation("one"));
        var postmen = new Postmen(
                office.postman((Delivery) () -> {
                    if (rounds.incrementAndGet() == 1) {
                        throw new OutOfMemoryError("made up");
                    }
                    return (letter, mail) -> {
                        delivered.countDown();
                        return new Outcome.Taken("250 fine");
                    };
                }),
                PAUSE,
                1);
        postmen.start();
        try {
            assertThat(delivered.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            postmen.stop();
        }
        assertThat(postmen.isRunning()).isFalse();
    }

    @Test
    void theHouseClosesAfterTheLetterInHand() throws InterruptedException {
        var delivered = new AtomicInteger();
        var inHand = new CountDownLatch(1);
        var goes = new CountDownLatch(1);
        office.queue(Sample.invitation("one"));
        office.queue(Sample.invitation("two"));
        var postmen = new Postmen(
                office.postman((letter, mail) -> {
                    inHand.countDown();
                    try {
                        goes.await();
                    } catch (InterruptedException hurry) {
                        Thread.currentThread().interrupt();
                    }
                    delivered.incrementAndGet();
                    return new Outcome.Taken("250 fine");
                }),
                PAUSE,
                1);
        postmen.start();
        assertThat(inHand.await(20, TimeUnit.SECONDS)).isTrue();
        var closing = new Thread(postmen::stop);
        closing.start();
        while (closing.isAlive() && closing.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goes.countDown();
        closing.join();

        assertThat(delivered).as("the other one stays for another node").hasValue(1);
    }
}
