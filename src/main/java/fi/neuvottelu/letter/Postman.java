package fi.neuvottelu.letter;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries due letters out of the house, one at a time and never inside a transaction. */
@Component
public class Postman {
    /** Between attempts, 72 hours in all. */
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

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Tray tray;
    private final Delivery delivery;
    private final MailWriter writer;

    Postman(Tray tray, Delivery delivery, MailWriter writer) {
        this.tray = tray;
        this.delivery = delivery;
        this.writer = writer;
    }

    /**
     * Tries every letter that is due and committed; a letter queued in a transaction still open is not.
     *
     * @return how many were tried
     */
    public int deliverDue() {
        var tried = 0;
        for (var letter = tray.take(); letter.isPresent(); letter = tray.take()) {
            carry(letter.get());
            tried++;
        }
        return tried;
    }

    private void carry(Outgoing letter) {
        String answer;
        try {
            answer = delivery.deliver(letter, writer.mail(letter));
        } catch (Delivery.Undeliverable refused) {
            giveUp(letter, refused);
            return;
        } catch (Exception trouble) {
            tryLater(letter, trouble);
            return;
        }
        tray.sent(letter, answer);
        LOG.info("letter {} ({}) sent", letter.id(), letter.kind());
    }

    private void tryLater(Outgoing letter, Exception trouble) {
        if (letter.attempts() > PAUSES.size()) {
            giveUp(letter, trouble);
            return;
        }
        var pause = PAUSES.get(letter.attempts() - 1);
        tray.tryAgain(letter, pause, words(trouble));
        LOG.warn("letter {} ({}) not sent, next attempt in {}", letter.id(), letter.kind(), pause);
    }

    private void giveUp(Outgoing letter, Exception why) {
        tray.failed(letter, words(why));
        LOG.warn("letter {} ({}) cannot be sent", letter.id(), letter.kind());
    }

    /** What the server said, or the kind of any other fault. */
    private static String words(Exception trouble) {
        var said = trouble instanceof MessagingException || trouble instanceof Delivery.Undeliverable;
        return said ? String.valueOf(trouble.getMessage()) : trouble.toString();
    }
}
