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
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;

/** A row of the register as a mail message. Its Message-ID is the row's: whoever gets it twice can tell. */
final class LetterMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** One for all: each that is made looks in every jar for what mail can be sent by. */
    private static final Session SESSION = Session.getInstance(new Properties());

    static {
        // Else each part of each mail looks in every jar again for what encodes it.
        var encodes = StreamProvider.class.getName();
        if (System.getProperty(encodes) == null) {
            System.setProperty(encodes, StreamProvider.provider().getClass().getName());
        }
    }

    private final String messageId;

    private LetterMail(String messageId) {
        super(SESSION);
        this.messageId = messageId;
    }

    /** @param html the letter's text once more */
    static MimeMessage of(
            Outgoing letter,
            String html,
            List<Attachment> attachments,
            Letterhead letterhead,
            Mailbox sender,
            Instant now)
            throws MessagingException {
        var mail = new LetterMail(letter.messageId());
        mail.setFrom(named(letterhead.sender(), sender));
        if (letterhead.answersTo() != null) {
            mail.setReplyTo(new InternetAddress[] {address(letterhead.answersTo())});
        }
        mail.setRecipient(Message.RecipientType.TO, address(Mailbox.of(letter.recipient())));
        mail.setSubject(letter.subject(), UTF_8);
        mail.setSentDate(Date.from(now));
        if (letterhead.follows() != null) {
            mail.setHeader("In-Reply-To", letterhead.follows());
            mail.setHeader("References", letterhead.follows());
        }
        // RFC 3834: no out-of-office notice answers it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader(
                "Content-Language",
                letter.languages().stream()
                        .map(language -> language.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
        var content = alternatives(letter, html);
        mail.setContent(attachments.isEmpty() ? content : with(attachments, content));
        mail.saveChanges();
        return mail;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** The richest last. Outlook and Gmail take it for an invitation only if the calendar part is one of them. */
    private static MimeMultipart alternatives(Outgoing letter, String html) throws MessagingException {
        var parts = new MimeMultipart("alternative", text(letter.body(), "plain"), text(html, "html"));
        if (letter.calendar() != null) {
            parts.addBodyPart(calendar(letter, letter.calendar()));
        }
        return parts;
    }

    private static MimeMultipart with(List<Attachment> attachments, MimeMultipart content) throws MessagingException {
        var parts = new MimeMultipart("mixed", wrapped(content));
        for (var attachment : attachments) {
            parts.addBodyPart(file(attachment));
        }
        return parts;
    }

    private static BodyPart wrapped(MimeMultipart content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }

    private static BodyPart text(String body, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(body, UTF_8, kind);
        return part;
    }

    /** In base64: no mail server may touch its line ends, or its hash would be another. */
    private static BodyPart file(Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        part.setFileName(attachment.fileName());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** In base64: its lines are folded already, and some end in what would be taken for the next part. */
    private static BodyPart calendar(Outgoing letter, String calendar) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "text/calendar; method=" + letter.calendarMethod() + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** The mail library passes a line break on that stands within quotes. */
    private static InternetAddress named(String name, Mailbox mailbox) throws MessagingException {
        var address = address(mailbox);
        try {
            address.setPersonal(name.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip(), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return address;
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        return new InternetAddress(mailbox.address(), true);
    }
}
