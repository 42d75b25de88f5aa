package fi.neuvottelu.letter;

import fi.neuvottelu.party.Mailbox;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A row of the register as a mail message. Its Message-ID is the row's: whoever gets it twice can tell. */
final class LetterMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private LetterMail(String messageId) {
        super(Session.getInstance(new Properties()));
        this.messageId = messageId;
    }

    static MimeMessage of(Outgoing letter, @Nullable Attachment attachment, LetterSettings settings, Instant now)
            throws MessagingException {
        var mail = new LetterMail(letter.messageId());
        mail.setFrom(address(settings.sender()));
        var answersTo = settings.answersTo();
        if (answersTo != null) {
            mail.setReplyTo(new InternetAddress[] {address(answersTo)});
        }
        mail.setRecipient(Message.RecipientType.TO, address(Mailbox.of(letter.recipient())));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setSentDate(Date.from(now));
        if (attachment != null) {
            mail.setContent(new MimeMultipart("mixed", text(letter.body()), file(attachment)));
        } else if (letter.calendar() == null) {
            mail.setText(letter.body(), UTF_8);
        } else {
            // Outlook and Gmail take it for an invitation only as an alternative to the text.
            mail.setContent(new MimeMultipart("alternative", text(letter.body()), calendar(letter, letter.calendar())));
        }
        mail.saveChanges();
        return mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static BodyPart text(String body) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(body, UTF_8);
        return part;
    }

    /** In base64: no mail server may touch its line ends, or its hash would be another. */
    private static BodyPart file(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                attachment.text().getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8")));
        part.setFileName(attachment.fileName());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static BodyPart calendar(Outgoing letter, String calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "text/calendar; method=" + letter.calendarMethod() + "; charset=UTF-8")));
        return part;
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        return new InternetAddress(mailbox.address(), true);
    }
}
