package fi.neuvottelu.letter;

import fi.neuvottelu.letter.Outcome.BrokenOff;
import fi.neuvottelu.letter.Outcome.LetterRefused;
import fi.neuvottelu.letter.Outcome.NoSuchRecipient;
import fi.neuvottelu.letter.Outcome.PerhapsTaken;
import fi.neuvottelu.letter.Outcome.PutOff;
import fi.neuvottelu.letter.Outcome.Taken;
import fi.neuvottelu.letter.Outcome.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Tray tray;
    private final MailStops stops;
    private final Delivery delivery;
    private final MailWriter writer;
    private final PersonalLinks links;
    private final Wishes wishes;
    private final MailSettings mail;
    private final Clock clock;
    private final Set<Outgoing> inHand = ConcurrentHashMap.newKeySet();
    private volatile boolean goesHome;

    Postman(
            Tray tray,
            MailStops stops,
            Delivery delivery,
            MailWriter writer,
            PersonalLinks links,
            Wishes wishes,
            MailSettings mail,
            Clock clock) {
        this.tray = tray;
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
            for (var letter = next(); letter.isPresent(); letter = next()) {
                carry(letter.get(), way);
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

    /** Nobody else takes what is in hand here, for a while longer. */
    void keepsInHand() {
        inHand.forEach(tray::renew);
    }

    private void carry(Outgoing letter, Delivery.Way way) {
        inHand.add(letter);
        try {
            if (letter.isOverdue(clock) || wishes.isUnwanted(letter)) {
                tray.helpsNobody(letter);
                return;
            }
            marks(letter, deliver(letter, way));
        } catch (Exception fault) {
            LOG.error("letter {} ({}): a fault of ours", letter.id(), letter.kind(), fault);
            later(letter, fault.toString(), Held.FAULT);
        } finally {
            inHand.remove(letter);
        }
    }

    /** A letter that has gone and cannot be marked so may go twice: that is told as every other unknown end. */
    private void marks(Outgoing letter, Outcome outcome) {
        try {
            became(letter, outcome);
        } catch (RuntimeException unmarked) {
            if (outcome instanceof Taken || outcome instanceof PerhapsTaken) {
                LOG.error("letter {} ({}): gone, but not marked so", letter.id(), letter.kind(), unmarked);
                perhaps(letter, outcome.answer());
            } else {
                throw unmarked;
            }
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

    private void became(Outgoing letter, Outcome outcome) {
        if (outcome instanceof Taken taken) {
            tray.sent(letter, taken.answer());
        } else if (outcome instanceof NoSuchRecipient unknown) {
            tray.failed(letter, unknown.answer());
        } else if (outcome instanceof PutOff putOff) {
            later(letter, putOff.answer(), null);
        } else if (outcome instanceof BrokenOff broken) {
            later(letter, broken.answer(), Held.FAULT);
        } else if (outcome instanceof LetterRefused refused) {
            refused(letter, refused.answer());
        } else if (outcome instanceof PerhapsTaken perhaps) {
            perhaps(letter, perhaps.answer());
        } else if (outcome instanceof Trouble trouble) {
            tray.waits(letter, trouble);
        }
        LOG.info(
                "letter {} ({}): {}",
                letter.id(),
                letter.kind(),
                outcome.getClass().getSimpleName());
    }

    /** @param held what it is kept for when its time is over; null if it is the recipient's trouble */
    private void later(Outgoing letter, String answer, @Nullable Held held) {
        if (letter.attempts() <= PAUSES.size()) {
            tray.tryAgain(letter, PAUSES.get(letter.attempts() - 1), answer);
        } else if (held == null) {
            tray.failed(letter, answer);
        } else {
            tray.hold(letter, held, answer);
        }
    }

    /** One letter is held; one after the other is trouble of the server or of us. */
    private void refused(Outgoing letter, String answer) {
        if (stops.isStopped()) {
            tray.waits(letter, new Trouble(MailStop.Reason.REFUSALS, answer));
        } else {
            tray.hold(letter, Held.REFUSED, answer);
        }
    }

    private void perhaps(Outgoing letter, String answer) {
        if (letter.perhaps() < mail.repeats()) {
            tray.perhaps(letter, AFTER_PERHAPS, answer);
        } else {
            tray.holdPerhaps(letter, answer);
        }
    }
}
