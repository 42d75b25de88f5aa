package fi.neuvottelu.letter;

import fi.neuvottelu.letter.Outcome.BrokenOff;
import fi.neuvottelu.letter.Outcome.Crowded;
import fi.neuvottelu.letter.Outcome.PerhapsTaken;
import fi.neuvottelu.letter.Outcome.Taken;
import fi.neuvottelu.letter.Outcome.Trouble;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Delivery by SMTP, as {@code spring.mail.*} says. Talks to the transport itself, to hear the server's answers. */
class MailServer implements Delivery {
    private static final int BUSY = 4;

    private final JavaMailSenderImpl server;
    private final MailSettings limits;
    private final @Nullable MailToken token;

    /** Lines over which it has taken a letter, and goes on. */
    private final AtomicInteger listening = new AtomicInteger();

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "postman's watch");
        thread.setDaemon(true);
        return thread;
    });

    MailServer(JavaMailSenderImpl server, MailSettings limits) {
        this.server = server;
        this.limits = limits;
        this.token = limits.token() == null ? null : new MailToken(limits.token());
    }

    @Override
    public Way open() {
        return new Line();
    }

    /** One connection, opened for the first letter and kept for those that follow. */
    private final class Line implements Way {
        private @Nullable Conversation open;
        private int carried;

        @Override
        public Outcome deliver(Outgoing letter, MimeMessage mail) {
            var again = carried > 0;
            var outcome = tried(mail);
            // An idle line may be gone, and a server may want a new one after some letters: this one was not told to
            // its end.
            return again && isOfTheLine(outcome) ? tried(mail) : outcome;
        }

        private static boolean isOfTheLine(Outcome outcome) {
            return outcome instanceof BrokenOff
                    || outcome instanceof Trouble trouble
                            && (!trouble.atALetter() || trouble.reason() == MailStop.Reason.CONNECTION);
        }

        private Outcome tried(MimeMessage mail) {
            Conversation conversation = open;
            try {
                if (conversation == null) {
                    conversation = conversation();
                    open = conversation;
                }
                return send(conversation, mail);
            } catch (MessagingException | IOException trouble) {
                var outcome = judged(conversation, trouble);
                close();
                return outcome;
            } catch (RuntimeException | Error fault) {
                var gone = conversation != null && conversation.stage() == Stage.DOT;
                close();
                if (gone) {
                    return new PerhapsTaken(fault.toString());
                }
                throw fault;
            }
        }

        private Outcome send(Conversation conversation, MimeMessage mail) throws MessagingException {
            var cut = watch.schedule(conversation::cut, limits.conversation().toMillis(), TimeUnit.MILLISECONDS);
            try {
                if (carried == 0) {
                    conversation.begin();
                }
                conversation.sendMessage(mail, mail.getAllRecipients());
            } finally {
                cut.cancel(false);
            }
            if (carried++ == 0) {
                listening.incrementAndGet();
            }
            var answer = Objects.requireNonNullElse(conversation.getLastServerResponse(), "sent");
            if (carried >= limits.lettersPerConnection()) {
                close();
            }
            return new Taken(answer);
        }

        private Outcome judged(@Nullable Conversation conversation, Exception trouble) {
            var answers = chain(trouble);
            var code = answers.stream().mapToInt(MailServer::code).max().orElse(0);
            if (code == 0 && conversation != null) {
                // Nobody listens: a polite end could wait for ever.
                conversation.cut();
            }
            var stage = stage(conversation, answers);
            if (carried == 0 && listening.get() > 0 && isBusy(conversation, stage)) {
                return new Crowded(words(answers));
            }
            if (stage == Stage.LOGIN && token != null) {
                token.forget();
            }
            return stage.ended(code, words(answers));
        }

        /** A server that hangs up first has still taken the letter: no trouble here may send it twice. */
        @Override
        public void close() {
            if (open != null) {
                try {
                    open.close();
                } catch (MessagingException alreadyGone) {
                    // as wanted
                }
                open.cut();
            }
            if (carried > 0) {
                listening.decrementAndGet();
            }
            open = null;
            carried = 0;
        }
    }

    /** Where it has said nothing of the letter yet. */
    private static boolean isBusy(@Nullable Conversation conversation, Stage stage) {
        return conversation != null
                && (stage == Stage.CONNECTION || stage == Stage.SENDER)
                && conversation.getLastReturnCode() / 100 == BUSY;
    }

    private Conversation conversation() throws IOException {
        var url = new URLName("smtp", host(), server.getPort(), null, given(server.getUsername()), password());
        var line = line();
        try {
            return new Conversation(server.getSession(), url, encrypted(line), line, limits.afterTheDot());
        } catch (IOException notEncrypted) {
            line.close();
            throw notEncrypted;
        }
    }

    private @Nullable String password() throws IOException {
        try {
            return token == null ? given(server.getPassword()) : token.now();
        } catch (IOException | RuntimeException none) {
            throw new NoToken(none);
        }
    }

    /** We cannot log in for want of it. */
    private static final class NoToken extends IOException {
        private static final long serialVersionUID = 1L;

        NoToken(Exception why) {
            super("no token: " + why.getMessage(), why);
        }
    }

    private Socket line() throws IOException {
        var line = new Socket();
        try {
            line.connect(new InetSocketAddress(host(), server.getPort()), (int)
                    limits.connect().toMillis());
            line.setSoTimeout((int) limits.answer().toMillis());
            // Else the last piece of a letter waits until the server has said that it has the one before.
            line.setTcpNoDelay(true);
            return line;
        } catch (IOException notThere) {
            line.close();
            throw notThere;
        }
    }

    private Socket encrypted(Socket line) throws IOException {
        if (limits.security() != MailSettings.Security.TLS) {
            return line;
        }
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var encrypted = (SSLSocket) factory.createSocket(line, host(), server.getPort(), true);
        var parameters = encrypted.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        encrypted.setSSLParameters(parameters);
        encrypted.startHandshake();
        return encrypted;
    }

    private String host() {
        return Objects.requireNonNull(server.getHost());
    }

    private static Stage stage(@Nullable Conversation conversation, List<Exception> answers) {
        if (answers.stream().anyMatch(one -> one instanceof AuthenticationFailedException || one instanceof NoToken)) {
            return Stage.LOGIN;
        }
        var stage = conversation == null ? Stage.CONNECTION : conversation.stage();
        // Of a letter that is told already an encrypted line that breaks says no more than any other.
        return stage == Stage.CONNECTION && answers.stream().anyMatch(SSLException.class::isInstance)
                ? Stage.TLS
                : stage;
    }

    private static List<Exception> chain(Exception trouble) {
        var chain = new ArrayList<Exception>();
        Exception next = trouble;
        while (next != null) {
            chain.add(next);
            next = next instanceof MessagingException more ? more.getNextException() : null;
        }
        return chain;
    }

    /** The answer to sender, recipient or text; 0 if there was none. */
    private static int code(Exception answer) {
        var code = answer instanceof SMTPAddressFailedException recipient
                ? recipient.getReturnCode()
                : answer instanceof SMTPSenderFailedException sender
                        ? sender.getReturnCode()
                        : answer instanceof SMTPSendFailedException text ? text.getReturnCode() : 0;
        return Math.max(code, 0);
    }

    private static String words(List<Exception> answers) {
        return answers.stream()
                .map(one -> one instanceof MessagingException ? one.getMessage() : one.toString())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }
}
