package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.letter.Dispatch.State;
import fi.neuvottelu.letter.MailStop.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What fares alike in one letter after the other is no letter's fault; a server that is back is found soon. */
class ServerInTroubleTest {
    private static final Outcome TAKEN = new Outcome.Taken("250 fine");
    private static final Outcome UNKNOWN = new Outcome.NoSuchRecipient("550 5.1.1 <a@b.example>: User unknown");

    private final PostOffice office = PostOffice.onH2();

    private List<Long> queued(int many) {
        return IntStream.range(0, many)
                .mapToObj(n -> office.queue(Sample.invitation("letter " + n)))
                .toList();
    }

    private int round(Outcome outcome) {
        return office.postman((letter, mail) -> outcome).deliverDue();
    }

    private void oneProbe(Outcome outcome) {
        office.probeIsDue();
        assertThat(round(outcome)).isGreaterThanOrEqualTo(1);
    }

    private @Nullable Reason stoppedFor() {
        return office.stops.now().reason();
    }

    private long events(Class<?> kind) {
        return office.events.stream().filter(kind::isInstance).count();
    }

    /** An Easter with a content filter that is down. */
    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 452 4.3.1 insufficient storage, 1",
        "DOT, 452 4.3.1 insufficient storage, 1",
        "DOT, 451 4.7.1 Service unavailable, 3"
    })
    void aServerInTroubleFailsNoLetterHoweverLong(Stage stage, String answer, int untilItStops) {
        var ids = queued(17);
        var trouble = stage.ended(Integer.parseInt(answer.substring(0, 3)), answer);
        assertThat(round(trouble)).isEqualTo(untilItStops);
        for (var hour = 0; hour < 100; hour++) {
            office.clock.passes(Duration.ofHours(1));
            oneProbe(trouble);
        }

        assertThat(events(MailStopped.class)).isEqualTo(1);
        assertThat(stoppedFor()).isEqualTo(Reason.SERVER);
        office.probeIsDue();
        assertThat(round(TAKEN)).as("at once, not after pauses that have grown").isEqualTo(17);
        assertThat(ids).allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.SENT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RECIPIENT", "DOT"})
    void aLetterThatIsPutOffForNothingOfItsRecipientIsHeldInTheEnd(Stage stage) {
        var id = office.queue(Sample.invitation("one"));
        while (office.dispatch(id).held() == null) {
            assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
            round(stage.ended(451, "451 4.7.1 greylisted"));
            office.clock.passes(Duration.ofHours(12));
        }
        assertThat(office.dispatch(id).held()).isEqualTo(Held.REFUSED);
        assertThat(office.events).containsExactly(new LetterHeld());
    }

    /** Two postmen, or two nodes, have both seen that a probe is due. */
    @Test
    void ofManyThatAskForAProbeOneTries() {
        queued(17);
        round(Stage.CONNECTION.ended(421, "421 4.3.2 shutting down"));
        assertThat(office.stops.probes()).as("not before its time").isFalse();
        office.probeIsDue();
        assertThat(office.stops.probes()).isTrue();
        assertThat(office.stops.probes()).as("who comes later").isFalse();
    }

    /** Greylisting that waits for the text. */
    @Test
    void aLetterThatIsPutOffAfterItsTextGoesAgainAfterMinutesAndHoldsUpNobody() {
        var ids = queued(5);
        var greylisted = ids.get(1);
        var takenFrom = office.clock.instant().plus(Duration.ofMinutes(5));
        var postman = office.postman((letter, mail) ->
                greylisted.equals(letter.id()) && office.clock.instant().isBefore(takenFrom)
                        ? new Outcome.HeardNotTaken("451 4.7.1 greylisted")
                        : TAKEN);

        assertThat(postman.deliverDue()).isEqualTo(5);
        assertThat(ids)
                .filteredOn(id -> !id.equals(greylisted))
                .allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.SENT));
        office.clock.passes(Duration.ofMinutes(1));
        assertThat(postman.deliverDue()).isEqualTo(1);
        office.clock.passes(Duration.ofMinutes(5));
        assertThat(postman.deliverDue()).isEqualTo(1);

        assertThat(office.dispatch(greylisted).state()).isEqualTo(State.SENT);
        assertThat(office.events).noneMatch(MailStopped.class::isInstance);
    }

    @Test
    void lettersPutOffAfterTheirTextWithATakenOneBetweenThemAreNoRow() {
        var ids = queued(12);
        var postman = office.postman((letter, mail) ->
                ids.indexOf(letter.id()) % 3 == 2 ? TAKEN : new Outcome.HeardNotTaken("451 4.7.1 greylisted"));

        assertThat(postman.deliverDue()).isEqualTo(12);
        assertThat(stoppedFor()).isNull();
    }

    /** A proxy between us and the server that ends each conversation. */
    @Test
    void linesThatBreakInOneLetterAfterTheOtherStopTheQueue() {
        var ids = queued(20);
        assertThat(round(new Outcome.BrokenOff("connection reset"))).isEqualTo(3);
        assertThat(stoppedFor()).isEqualTo(Reason.BREAKS);
        assertThat(events(MailStopped.class)).isEqualTo(1);
        for (var day = 0; day < 20; day++) {
            office.clock.passes(Duration.ofDays(1));
            oneProbe(new Outcome.BrokenOff("connection reset"));
        }

        assertThat(ids)
                .allSatisfy(id -> assertThat(office.dispatch(id).held()).isNull())
                .allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED));
        oneProbe(new Outcome.PutOff("452 4.2.2 full"));
        assertThat(stoppedFor()).as("it may still break after the dot").isEqualTo(Reason.BREAKS);
        oneProbe(TAKEN);
        assertThat(stoppedFor()).isNull();
    }

    @Test
    void breaksAfterTheDotDoTooAndPerhapsDeliveredIsCounted() {
        var ids = queued(20);
        assertThat(round(new Outcome.PerhapsTaken("connection reset"))).isEqualTo(3);

        assertThat(stoppedFor()).isEqualTo(Reason.BREAKS);
        assertThat(ids.subList(0, 3))
                .allSatisfy(id -> assertThat(office.dispatch(id).perhaps()).isEqualTo(1));
        assertThat(ids.subList(3, 20))
                .allSatisfy(id -> assertThat(office.dispatch(id).perhaps()).isZero());
    }

    @Test
    void breaksWithAnAnswerBetweenThemAreNoRow() {
        queued(12);
        var outcomes =
                List.of(new Outcome.BrokenOff("reset"), new Outcome.BrokenOff("reset"), new Outcome.PutOff("450"));
        var turn = new ArrayList<Long>();
        var postman = office.postman((letter, mail) -> {
            turn.add(letter.id());
            return outcomes.get((turn.size() - 1) % outcomes.size());
        });

        assertThat(postman.deliverDue()).isEqualTo(12);
        assertThat(stoppedFor()).isNull();
    }

    @Test
    void severalRecipientsRefusedInTheSameWordsStopTheQueueAndTheirLettersGoAgain() {
        var ids = queued(17);
        assertThat(round(UNKNOWN)).isEqualTo(5);

        assertThat(stoppedFor()).isEqualTo(Reason.RECIPIENTS);
        assertThat(ids).allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED));
        assertThat(events(LetterWaitsAgain.class)).as("their tasks end").isEqualTo(events(LetterFailed.class));
        for (var probe = 0; probe < 30; probe++) {
            oneProbe(UNKNOWN);
        }
        assertThat(office.letters.countsOf(Sample.ROUND).failed()).isZero();
        office.probeIsDue();
        assertThat(round(TAKEN)).isEqualTo(17);
    }

    /** They were wrong: the server has taken another letter, and is believed. */
    @Test
    void recipientsThatAreRefusedAgainWhenTheServerTakesOthersHaveFailed() {
        var ids = queued(7);
        round(UNKNOWN);
        office.probeIsDue();
        office.postman((letter, mail) -> ids.indexOf(letter.id()) < 5 ? UNKNOWN : TAKEN)
                .deliverDue();

        assertThat(stoppedFor()).isNull();
        assertThat(ids.subList(0, 5))
                .allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.FAILED));
        assertThat(ids.subList(5, 7))
                .allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.SENT));
    }

    /** That they were put off before, or that the server was away, says nothing of them. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recipientsThatWereTriedBeforeStopTheQueueAllTheSame(boolean greylisted) {
        var ids = queued(17);
        if (greylisted) {
            round(new Outcome.NotNow("451 4.7.1 greylisted"));
            office.clock.passes(Duration.ofMinutes(5));
        } else {
            IntStream.range(0, 17).forEach(n -> {
                office.probeIsDue();
                round(new Outcome.Trouble(Reason.CONNECTION, "not there"));
            });
            office.stops.runs();
        }

        round(UNKNOWN);

        assertThat(stoppedFor()).isEqualTo(Reason.RECIPIENTS);
        assertThat(ids).allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED));
        office.probeIsDue();
        assertThat(round(TAKEN)).isEqualTo(17);
    }

    @Test
    void recipientsRefusedInOtherWordsOrWithATakenLetterBetweenAreNoRow() {
        queued(24);
        var turn = new ArrayList<Long>();
        office.postman((letter, mail) -> {
                    turn.add(letter.id());
                    return turn.size() % 5 == 0 ? TAKEN : UNKNOWN;
                })
                .deliverDue();
        assertThat(stoppedFor()).isNull();
        IntStream.range(0, 12).forEach(n -> office.queue(Sample.invitation("more " + n)));
        office.postman((letter, mail) -> {
                    turn.add(letter.id());
                    return turn.size() % 2 == 0 ? UNKNOWN : new Outcome.NoSuchRecipient("550 5.2.1 disabled");
                })
                .deliverDue();
        assertThat(stoppedFor()).isNull();
    }

    @Test
    void faultsOfOursInOneLetterAfterTheOtherStopTheQueue() {
        var ids = queued(9);
        Delivery.Way faulty = (letter, mail) -> {
            throw new IllegalStateException("no such setting");
        };

        assertThat(office.postman(faulty).deliverDue()).isEqualTo(3);

        assertThat(stoppedFor()).isEqualTo(Reason.OURS);
        office.clock.passes(Duration.ofHours(1));
        office.probeIsDue();
        assertThat(office.postman(faulty).deliverDue()).isEqualTo(1);
        office.probeIsDue();
        assertThat(round(TAKEN)).isEqualTo(9);
        assertThat(ids).allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.SENT));
    }

    @Test
    void aProbeIsNotSpentOnReminderOfADayThatHasPassed() {
        var day = LocalTimes.today(office.clock);
        IntStream.range(0, 20)
                .forEach(n -> office.queue(Sample.invitation("late " + n).remindingOf(day)));
        var good = office.queue(Sample.invitation("good"));
        round(new Outcome.Trouble(Reason.CONNECTION, "not there"));
        office.clock.passes(Duration.ofDays(3));

        office.probeIsDue();
        round(TAKEN);

        assertThat(office.dispatch(good).state()).isEqualTo(State.SENT);
        assertThat(office.letters.countsOf(Sample.ROUND)).isEqualTo(new Counts(0, 1, 0));
    }

    /** The probe would wait for a letter, and the letter then for the next probe. */
    @Test
    void aProbeIsNotSpentWithoutALetter() {
        var id = office.queue(Sample.invitation("one"));
        round(new Outcome.Trouble(Reason.CONNECTION, "not there"));
        office.overtaking.withdraw(id);
        office.probeIsDue();
        assertThat(round(TAKEN)).isZero();

        office.queue(Sample.invitation("two"));

        assertThat(round(TAKEN)).isEqualTo(1);
    }

    @Test
    void aProbeThatReachedNoServerForAFaultOfOursIsFollowedByAnotherLetter() {
        var ids = queued(3);
        round(new Outcome.Trouble(Reason.CONNECTION, "not there"));
        office.probeIsDue();

        office.postman((letter, mail) -> {
                    if (letter.id() == ids.get(1)) {
                        throw new IllegalStateException("this letter cannot be told");
                    }
                    return TAKEN;
                })
                .deliverDue();

        assertThat(office.dispatch(ids.get(2)).state()).isEqualTo(State.SENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CONNECTION", "TLS", "LOGIN", "SENDER"})
    void aServerThatSaysAnythingOfALetterIsBack(Reason reason) {
        for (var answer : List.of(
                new Outcome.NotNow("451 4.7.1 greylisted"),
                new Outcome.HeardNotTaken("451 4.7.1 greylisted after the text"),
                new Outcome.PutOff("452 4.2.2 full"),
                new Outcome.NoSuchRecipient("550 5.1.1 no such user"),
                new Outcome.LetterRefused("554 5.7.1 no"))) {
            office.queue(Sample.invitation(reason + answer.answer()));
            round(new Outcome.Trouble(reason, "trouble"));
            assertThat(stoppedFor()).isEqualTo(reason);
            oneProbe(answer);
            assertThat(stoppedFor()).as(answer.answer()).isNull();
        }
    }

    /** It puts off everybody whom it does not know yet, and takes him at the second attempt after five minutes. */
    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CONNECTION", "SERVER"})
    void greylistingAfterATroubleHoldsUpNobodyForADay(Reason reason) {
        var ids = queued(100);
        round(new Outcome.Trouble(reason, "trouble"));
        var since = new HashMap<Long, Instant>();
        var postman = office.postman((letter, mail) -> {
            var first = since.computeIfAbsent(letter.id(), any -> office.clock.instant());
            return first.plus(Duration.ofMinutes(5)).isAfter(office.clock.instant())
                    ? reason == Reason.SERVER
                            ? new Outcome.HeardNotTaken("451 greylisted after the text")
                            : new Outcome.NotNow("451 greylisted")
                    : TAKEN;
        });
        for (var minute = 0; minute < 60; minute += 5) {
            office.probeIsDue();
            postman.deliverDue();
            office.clock.passes(Duration.ofMinutes(5));
        }

        assertThat(ids)
                .filteredOn(id -> office.dispatch(id).state() == State.SENT)
                .hasSizeGreaterThan(reason == Reason.SERVER ? 3 : 99);
    }

    /** To all others the server listens. */
    @Test
    void aLetterThatStopsTheQueueTimeAndAgainMakesWayAndIsHeldInTheEnd() {
        var poison = office.queue(Sample.invitation("poison"));
        var postman = office.postman((letter, mail) ->
                letter.id() == poison ? Outcome.Trouble.atALetter(Reason.SERVER, "451 4.3.0 out of order") : TAKEN);
        var others = new ArrayList<Long>();
        for (var n = 0; n < 60 && office.dispatch(poison).held() == null; n++) {
            others.add(office.queue(Sample.invitation("other " + n)));
            office.probeIsDue();
            postman.deliverDue();
            office.probeIsDue();
            postman.deliverDue();
            office.clock.passes(Duration.ofHours(12));
        }

        assertThat(office.dispatch(poison).held()).isEqualTo(Held.REFUSED);
        office.probeIsDue();
        postman.deliverDue();
        assertThat(others)
                .allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.SENT));
    }
}
