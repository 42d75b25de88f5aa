package fi.neuvottelu.letter;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * {@code neuvottelu.mail.*}: how we talk to the mail server that {@code spring.mail.*} names.
 *
 * @param security how the line is encrypted
 * @param name by which we greet the server; null for the host name in the public address
 * @param connections at once, from one node
 * @param lettersPerConnection before a new one is opened
 * @param connect longest wait for the server to be there
 * @param answer longest wait for an answer, but after the final dot
 * @param afterTheDot RFC 5321 4.5.3.2.6 gives a server ten minutes
 * @param conversation longest time for one letter in all
 * @param repeats how often a letter goes again that perhaps has been delivered, before somebody has to look at it
 * @param token where the server wants XOAUTH2 instead of a password; null where it does not
 */
@ConfigurationProperties("neuvottelu.mail")
record MailSettings(
        @DefaultValue("STARTTLS") Security security,
        @Nullable String name,
        @DefaultValue("3") int connections,
        @DefaultValue("100") int lettersPerConnection,
        @DefaultValue("10s") Duration connect,
        @DefaultValue("1m") Duration answer,
        @DefaultValue("10m") Duration afterTheDot,
        @DefaultValue("15m") Duration conversation,
        @DefaultValue("2") int repeats,
        @Nullable Token token) {
    MailSettings {
        if (connections < 1 || lettersPerConnection < 1) {
            throw new IllegalStateException("neuvottelu.mail.connections and letters-per-connection are at least 1");
        }
        if (conversation.compareTo(afterTheDot) <= 0) {
            throw new IllegalStateException(
                    "neuvottelu.mail.conversation is longer than neuvottelu.mail.after-the-dot");
        }
    }

    /**
     * Where a token is asked for (RFC 6749 4.4).
     *
     * @param scope as the provider of the mail server names it
     */
    record Token(URI uri, String clientId, String clientSecret, String scope) {
        private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

        Token {
            if (uri == null || !Stream.of(clientId, clientSecret, scope).allMatch(StringUtils::hasText)) {
                throw new IllegalStateException(
                        "neuvottelu.mail.token needs all of uri, client-id, client-secret and scope");
            }
            if (uri.getHost() == null || !"https".equals(uri.getScheme()) && !isHere(uri)) {
                throw new IllegalStateException(
                        "neuvottelu.mail.token.uri begins with https://: the client secret would travel in clear");
            }
        }

        private static boolean isHere(URI uri) {
            return "http".equals(uri.getScheme()) && HERE.contains(uri.getHost());
        }

        @Override
        public String toString() {
            return "token of " + uri.getHost();
        }
    }

    enum Security {
        /** Encrypted where the server offers it; always where there is a password. */
        STARTTLS,
        /** Encrypted from the first byte (RFC 8314). */
        TLS,
        /** Never: for a server on the same machine. */
        NONE
    }
}
