package fi.neuvottelu.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Delivery by SMTP, as {@code spring.mail.*} says. Talks to the transport itself, to hear the server's answers. */
class MailServer implements Delivery {
    private static final int FOR_GOOD = 500;

    private final JavaMailSenderImpl server;

    MailServer(JavaMailSenderImpl server) {
        this.server = server;
    }

    @Override
    public String deliver(Outgoing letter, MimeMessage mail) throws Undeliverable, MessagingException {
        var protocol = Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
        var transport = server.getSession().getTransport(protocol);
        try {
            transport.connect(
                    server.getHost(), server.getPort(), given(server.getUsername()), given(server.getPassword()));
            transport.sendMessage(mail, mail.getAllRecipients());
            return transport instanceof SMTPTransport smtp ? smtp.getLastServerResponse() : "sent";
        } catch (MessagingException trouble) {
            var answers = chain(trouble);
            if (answers.stream().anyMatch(answer -> code(answer) >= FOR_GOOD)) {
                throw new Undeliverable(words(answers), trouble);
            }
            throw new MessagingException(words(answers), trouble);
        } finally {
            hangUp(transport);
        }
    }

    /** A server that hangs up first has still taken the letter: no trouble here may send it twice. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            return;
        }
    }

    private static List<Exception> chain(MessagingException trouble) {
        var chain = new ArrayList<Exception>();
        Exception next = trouble;
        while (next != null) {
            chain.add(next);
            next = next instanceof MessagingException more ? more.getNextException() : null;
        }
        return chain;
    }

    /** The answer to sender, address or text; 0 for any other trouble, a refused password among them. */
    private static int code(Exception answer) {
        if (answer instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (answer instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return answer instanceof SMTPSendFailedException text ? text.getReturnCode() : 0;
    }

    private static String words(List<Exception> answers) {
        return answers.stream()
                .map(Exception::getMessage)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }
}
