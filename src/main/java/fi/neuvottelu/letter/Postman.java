package fi.neuvottelu.letter;

import fi.neuvottelu.letter.MailStop.Reason;
import fi.neuvottelu.letter.Outcome.BrokenOff;
import fi.neuvottelu.letter.Outcome.Crowded;
import fi.neuvottelu.letter.Outcome.HeardNotTaken;
import fi.neuvottelu.letter.Outcome.HelpsNobody;
import fi.neuvottelu.letter.Outcome.LetterRefused;
import fi.neuvottelu.letter.Outcome.NoSuchRecipient;
import fi.neuvottelu.letter.Outcome.NotNow;
import fi.neuvottelu.letter.Outcome.OurFault;
import fi.neuvottelu.letter.Outcome.PerhapsTaken;
import fi.neuvottelu.letter.Outcome.PutOff;
import fi.neuvottelu.letter.Outcome.Taken;
import fi.neuvottelu.letter.Outcome.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries due letters out of the house, never inside a transaction. Several may do so at once, in one node or in many. */
@Component
public class Postman {
    /** Between attempts of a letter that is put off, 72 hours in all. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofHours(12),
            Duration.ofMinutes(399));

    /** Before a letter goes again that perhaps has been delivered. */
    static final Duration AFTER_PERHAPS = Duration.ofMinutes(30);

    /** Of one letter: a second one where the line was idle, and what else takes time. */
    private static final int CONVERSATIONS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Tray tray;
    private final Marks marks;
    private final MailStops stops;
    private final Delivery delivery;
    private final MailWriter writer;
    private final PersonalLinks links;
    private final Wishes wishes;
    private final MailSettings mail;
    private final Clock clock;
    private final Map<Outgoing, Long> inHand = new ConcurrentHashMap<>();
    private volatile boolean goesHome;

    Postman(
            Tray tray,
            Marks marks,
            MailStops stops,
            Delivery delivery,
            MailWriter writer,
            PersonalLinks links,
            Wishes wishes,
            MailSettings mail,
            Clock clock) {
        this.tray = tray;
        this.marks = marks;
        this.stops = stops;
        this.delivery = delivery;
        this.writer = writer;
        this.links = links;
        this.wishes = wishes;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Tries every letter that is due and committed; a letter queued in a transaction still open is not. While the mail server
     * is in trouble one letter is tried from time to time, and the others wait.
     *
     * @return how many were tried
     */
    public int deliverDue() {
        var tried = 0;
        try (var way = delivery.open()) {
            var welcome = true;
            for (var letter = next(); welcome && letter.isPresent(); letter = welcome ? next() : Optional.empty()) {
                welcome = carry(letter.get(), way);
                tried++;
            }
        }
        return tried;
    }

    private Optional<Outgoing> next() {
        return goesHome ? Optional.empty() : tray.take();
    }

    /** The house closes: what is in hand is the last. */
    void takesNoMore() {
        goesHome = true;
    }

    /** Nobody else takes what is in hand here, for a while longer; but for what should have had its end long ago. */
    void keepsInHand() {
        var longest = mail.conversation().multipliedBy(CONVERSATIONS).toNanos();
        inHand.forEach((letter, since) -> {
            if (System.nanoTime() - since < longest) {
                keeps(letter);
            }
        });
    }

    private void keeps(Outgoing letter) {
        try {
            marks.renew(letter);
        } catch (RuntimeException notNow) {
            LOG.warn("letter {}: still in hand, which cannot be marked", letter.id(), notNow);
        }
    }

    /**
     * False where there are too many of us: this one goes home until the next round.
     *
     * <p>What is thrown when it has gone is no reason to send it again: then the lease runs out, and it is perhaps delivered.
     */
    private boolean carry(Outgoing letter, Delivery.Way way) {
        inHand.put(letter, System.nanoTime());
        try {
            var outcome = tried(letter, way);
            isMarked(letter, outcome);
            return !(outcome instanceof Crowded);
        } catch (Throwable unmarked) {
            LOG.error("letter {} ({}): what became of it is not marked", letter.id(), letter.kind(), unmarked);
            return true;
        } finally {
            inHand.remove(letter);
        }
    }

    private Outcome tried(Outgoing letter, Delivery.Way way) {
        try {
            return letter.isOverdue(clock) || wishes.isUnwanted(letter)
                    ? new HelpsNobody("not sent")
                    : deliver(letter, way);
        } catch (Throwable fault) {
            LOG.error("letter {} ({}): a fault of ours", letter.id(), letter.kind(), fault);
            return new OurFault(fault.toString());
        }
    }

    /** A mailbox that was told before may be somebody else's by now: it gets no link by which the party answers. */
    private Outcome deliver(Outgoing letter, Delivery.Way way) throws Exception {
        var leaving = letter.saying(
                letter.toEarlier()
                        ? WithoutLink.atAFormerMailbox(letter.body())
                        : WithoutLink.onPaper(links.in(letter)));
        return way.deliver(leaving, writer.mail(leaving));
    }

    /** A letter that has gone and cannot be marked so, not at the second attempt either, is told as every other unknown end. */
    private void isMarked(Outgoing letter, Outcome outcome) {
        try {
            became(letter, outcome);
        } catch (Throwable unmarked) {
            LOG.error("letter {} ({}): {}, but not marked so", letter.id(), letter.kind(), named(outcome), unmarked);
            if (outcome instanceof Taken taken) {
                gone(letter, taken);
            } else if (outcome instanceof PerhapsTaken perhaps) {
                perhaps(letter, perhaps.answer());
            } else {
                later(letter, unmarked.toString(), marks::tryAgain, Held.FAULT);
            }
        }
    }

    private void gone(Outgoing letter, Taken taken) {
        try {
            marks.sent(letter, taken.answer());
        } catch (RuntimeException unmarked) {
            perhaps(letter, taken.answer());
        }
    }

    private void became(Outgoing letter, Outcome outcome) {
        if (outcome instanceof Taken taken) {
            marks.sent(letter, taken.answer());
        } else if (outcome instanceof NoSuchRecipient unknown) {
            marks.unknown(letter, unknown.answer());
        } else if (outcome instanceof Crowded crowded) {
            marks.waitsOn(letter, crowded.answer());
        } else if (outcome instanceof HelpsNobody) {
            marks.helpsNobody(letter);
        } else if (outcome instanceof PutOff putOff) {
            later(letter, putOff.answer(), marks::putOff, null);
        } else if (outcome instanceof NotNow notNow) {
            later(letter, notNow.answer(), marks::putOff, Held.REFUSED);
        } else if (outcome instanceof HeardNotTaken heard) {
            heardNotTaken(letter, heard.answer());
        } else if (outcome instanceof BrokenOff broken) {
            brokenOff(letter, broken.answer());
        } else if (outcome instanceof OurFault fault) {
            ourFault(letter, fault.answer());
        } else if (outcome instanceof LetterRefused refused) {
            refused(letter, refused.answer());
        } else if (outcome instanceof PerhapsTaken perhaps) {
            perhaps(letter, perhaps.answer());
        } else if (outcome instanceof Trouble trouble) {
            trouble(letter, trouble);
        }
        LOG.info("letter {} ({}): {}", letter.id(), letter.kind(), named(outcome));
    }

    /** The server's words may hold an address. */
    private static String named(Outcome outcome) {
        return outcome.getClass().getSimpleName();
    }

    /** How it is marked that a letter goes again. */
    private interface Again {
        void mark(Outgoing letter, Duration pause, String answer);
    }

    /** @param held what it is kept for when its time is over; null if it is the recipient's trouble */
    private void later(Outgoing letter, String answer, Again again, @Nullable Held held) {
        if (letter.attempts() <= PAUSES.size()) {
            again.mark(letter, PAUSES.get(letter.attempts() - 1), answer);
        } else if (held == null) {
            marks.failed(letter, answer);
        } else {
            marks.hold(letter, held, answer);
        }
    }

    private void heardNotTaken(Outgoing letter, String answer) {
        if (stops.isStoppedFor(Reason.SERVER)) {
            marks.waits(letter, new Trouble(Reason.SERVER, answer));
        } else {
            later(letter, answer, marks::heardNotTaken, Held.REFUSED);
        }
    }

    private void brokenOff(Outgoing letter, String answer) {
        if (stops.isStopped()) {
            marks.waitsOn(letter, answer);
        } else {
            later(letter, answer, marks::brokenOff, Held.FAULT);
        }
    }

    private void ourFault(Outgoing letter, String answer) {
        if (stops.isStoppedFor(Reason.OURS)) {
            marks.waits(letter, new Trouble(Reason.OURS, answer));
        } else {
            later(letter, answer, marks::ourFault, Held.FAULT);
        }
    }

    /** While letters leave, one that stops them more than once is perhaps the only one that does. */
    private void trouble(Outgoing letter, Trouble trouble) {
        if (trouble.atALetter() && letter.claim() > 1 && !stops.isStopped()) {
            later(letter, trouble.answer(), (one, pause, answer) -> marks.makesWay(one, pause, trouble), Held.REFUSED);
        } else {
            marks.waits(letter, trouble);
        }
    }

    /** One letter is held; one after the other is trouble of the server or of us. */
    private void refused(Outgoing letter, String answer) {
        if (stops.isStoppedFor(Reason.REFUSALS)) {
            marks.waits(letter, new Trouble(Reason.REFUSALS, answer));
        } else {
            marks.refused(letter, answer);
        }
    }

    private void perhaps(Outgoing letter, String answer) {
        if (letter.perhaps() < mail.repeats()) {
            marks.perhaps(letter, AFTER_PERHAPS, answer);
        } else {
            marks.holdPerhaps(letter, answer);
        }
    }
}
