package fi.neuvottelu;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it arrived by SMTP.
 *
 * @param calendar the iCalendar part with its lines unfolded, null if there is none
 * @param attached the file that goes along, null if there is none
 */
record ReceivedLetter(
        String to,
        String subject,
        String text,
        @Nullable String calendar,
        @Nullable Attached attached,
        String messageId) {
    static ReceivedLetter of(MimeMessage mail) {
        try {
            var parts = mail.getContent() instanceof MimeMultipart several ? several : null;
            return new ReceivedLetter(
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    text(
                            parts == null
                                    ? mail.getContent()
                                    : parts.getBodyPart(0).getContent()),
                    parts == null || parts.getBodyPart(1).getFileName() != null ? null : calendar(parts.getBodyPart(1)),
                    parts == null || parts.getBodyPart(1).getFileName() == null
                            ? null
                            : Attached.of(parts.getBodyPart(1)),
                    mail.getMessageID());
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /**
     * A file as it arrived.
     *
     * @param hash SHA-256 of its bytes, in hexadecimal
     */
    record Attached(String name, String text, String hash) {
        static Attached of(BodyPart part) throws MessagingException, IOException {
            var bytes = part.getInputStream().readAllBytes();
            return new Attached(part.getFileName(), new String(bytes, StandardCharsets.UTF_8), hash(bytes));
        }

        private static String hash(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The value of a line of the calendar part: {@code UID}, {@code SEQUENCE}, {@code DTSTART}. */
    String entry(String property) {
        var line = Pattern.compile("^" + property + "[;:].*$", Pattern.MULTILINE)
                .matcher(String.valueOf(calendar).replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE", ""));
        if (!line.find()) {
            throw new AssertionError("no " + property + " in " + calendar);
        }
        return line.group().substring(line.group().indexOf(':') + 1).strip();
    }

    private static String text(Object content) {
        return content.toString().replace("\r\n", "\n");
    }

    private static String calendar(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replaceAll("\r\n[ \t]", "");
    }
}
