package fi.neuvottelu.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** The way a letter leaves the house: a mail server, or a folder of files. */
interface Delivery {
    /**
     * @return what the other side answered
     * @throws Undeliverable if it will never take this letter; any other trouble may pass
     */
    String deliver(Outgoing letter, MimeMessage mail) throws Undeliverable, MessagingException, IOException;

    /** The mail server's last word: it does not take this letter (5xx). */
    class Undeliverable extends Exception {
        Undeliverable(String answer, Throwable cause) {
            super(answer, cause);
        }
    }
}
