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
        CONNECTION(true),
        /** No encrypted line. */
        TLS(true),
        /** It refuses user and password. */
        LOGIN(true),
        /** It refuses us as the sender. */
        SENDER(true),
        /** It takes nothing from our machine, or not for where our letters go. */
        RELAY(false),
        /** It says that it is in trouble itself. */
        SERVER(false),
        /** The line breaks in one letter after the other. */
        BREAKS(false),
        /** It refuses one letter after the other. */
        REFUSALS(false),
        /** It refuses one recipient after the other in the same words. */
        RECIPIENTS(false),
        /** One letter after the other meets a fault of ours. */
        OURS(false),
        /** The folder of letters cannot be written. */
        FOLDER(false);

        private final boolean endsWithAnAnswer;

        Reason(boolean endsWithAnAnswer) {
            this.endsWithAnAnswer = endsWithAnAnswer;
        }

        /** Whether it is over as soon as the server has said anything of a letter, if only that it does not take it. */
        boolean endsWithAnAnswer() {
            return endsWithAnAnswer;
        }
    }
}
