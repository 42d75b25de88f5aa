package fi.neuvottelu.letter;

import jakarta.mail.internet.MimeMessage;

/** The way letters leave the house: a mail server, or a folder of files. */
interface Delivery {
    /** For one postman's round; nothing is opened before its first letter. */
    Way open();

    /** What one postman carries letters over, one after the other. */
    interface Way extends AutoCloseable {
        Outcome deliver(Outgoing letter, MimeMessage mail);

        @Override
        default void close() {}
    }
}
