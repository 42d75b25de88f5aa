package fi.neuvottelu;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it arrived by SMTP.
 *
 * @param html the same words as a page
 * @param calendar the iCalendar part with its lines unfolded, null if there is none
 * @param calendarAsSent the same as it is
 * @param attached the file that goes along, null if there is none
 * @param follows Message-ID of the letter that it follows
 */
record ReceivedLetter(
        String to,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable String calendarAsSent,
        @Nullable Attached attached,
        String messageId,
        @Nullable String follows) {
    static ReceivedLetter of(MimeMessage mail) {
        try {
            var parts = new ArrayList<Part>();
            collect(mail, parts);
            var calendar = given(first(parts, "text/calendar").map(ReceivedLetter::calendar));
            return new ReceivedLetter(
                    mail.getAllRecipients()[0].toString(),
                    mail.getSubject(),
                    text(first(parts, "text/plain").orElseThrow().getContent()),
                    text(first(parts, "text/html").orElseThrow().getContent()),
                    calendar == null ? null : calendar.replaceAll("\r\n[ \t]", ""),
                    calendar,
                    given(parts.stream()
                            .filter(ReceivedLetter::isFile)
                            .findFirst()
                            .map(Attached::of)),
                    mail.getMessageID(),
                    mail.getHeader("In-Reply-To", null));
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static <T> @Nullable T given(Optional<T> found) {
        return found.orElse(null);
    }

    private static void collect(Part part, List<Part> into) throws MessagingException, IOException {
        if (part.getContent() instanceof MimeMultipart several) {
            for (var n = 0; n < several.getCount(); n++) {
                collect(several.getBodyPart(n), into);
            }
        } else {
            into.add(part);
        }
    }

    private static Optional<Part> first(List<Part> parts, String type) {
        return parts.stream().filter(part -> !isFile(part) && is(part, type)).findFirst();
    }

    private static boolean is(Part part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static boolean isFile(Part part) {
        try {
            return part.getFileName() != null;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /**
     * A file as it arrived.
     *
     * @param text of a PDF as it is read
     * @param hash SHA-256 of its bytes, in hexadecimal
     */
    record Attached(String name, String text, String hash) {
        static Attached of(Part part) {
            try {
                var bytes = part.getInputStream().readAllBytes();
                return new Attached(part.getFileName(), text(part, bytes), hash(bytes));
            } catch (MessagingException | IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        private static String text(Part part, byte[] bytes) throws MessagingException, IOException {
            if (!part.isMimeType("application/pdf")) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
            try (var pdf = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(pdf);
            }
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

    private static String calendar(Part part) {
        try {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
