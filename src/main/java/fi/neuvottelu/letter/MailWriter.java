package fi.neuvottelu.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;

/** Writes a row of the register as a mail message, with all that goes along. */
class MailWriter {
    private final Composer composer;
    private final Attachments attachments;
    private final Letterheads letterheads;
    private final LetterSettings settings;
    private final String ownAddress;
    private final Clock clock;

    /** @param ownAddress what the addresses of this installation begin with */
    MailWriter(
            Composer composer,
            Attachments attachments,
            Letterheads letterheads,
            LetterSettings settings,
            String ownAddress,
            Clock clock) {
        this.composer = composer;
        this.attachments = attachments;
        this.letterheads = letterheads;
        this.settings = settings;
        this.ownAddress = ownAddress;
        this.clock = clock;
    }

    MimeMessage mail(Outgoing letter) throws MessagingException {
        return LetterMail.of(
                letter, html(letter), attachedTo(letter), letterheads.of(letter), settings.sender(), clock.instant());
    }

    private String html(Outgoing letter) {
        return new HtmlLetter(ownAddress, language -> composer.fixedWords(letter.kind(), language))
                .of(letter.subject(), letter.body(), letter.languages());
    }

    private List<Attachment> attachedTo(Outgoing letter) {
        return letter.document() == null ? List.of() : attachments.of(letter.document());
    }
}
