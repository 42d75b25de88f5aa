package fi.neuvottelu.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the way to the mail server is.
 *
 * @param stoppedAt since when no letter leaves, by the database's clock; null while they do
 * @param answer of the server, or what broke; may hold an address
 * @param probes how often it was tried since
 * @param refusals letters refused one after the other
 */
public record MailStop(
        @Nullable Instant stoppedAt,
        @Nullable Reason reason,
        @Nullable String answer,
        int probes,
        int refusals) {
    /** Why no letter leaves. */
    public enum Reason {
        /** The server is not there, does not greet, or hangs up. */
        CONNECTION,
        /** No encrypted line. */
        TLS,
        /** It refuses user and password. */
        LOGIN,
        /** It refuses us as the sender. */
        SENDER,
        /** It refuses one letter after the other. */
        REFUSALS,
        /** The folder of letters cannot be written. */
        FOLDER
    }
}
