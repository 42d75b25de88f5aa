package fi.neuvottelu.letter;

import fi.neuvottelu.rows.Row;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Properties;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of the register as mail, written to nowhere: as they leave, or with nothing but their text. */
public final class WrittenLetters {
    private static final Session SESSION = Session.getInstance(new Properties());

    private final JdbcClient rows;
    private final PersonalLinks links;
    private final MailWriter writer;
    private final Letterheads letterheads;

    public WrittenLetters(ApplicationContext beans) {
        this.rows = beans.getBean(JdbcClient.class);
        this.links = beans.getBean(PersonalLinks.class);
        this.writer = beans.getBean(MailWriter.class);
        this.letterheads = beans.getBean(Letterheads.class);
    }

    public void whole(long id) {
        try {
            var letter = letter(id);
            writer.mail(letter.saying(links.in(letter))).writeTo(OutputStream.nullOutputStream());
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The same head, without page, calendar entry and link. */
    public void plain(long id) {
        try {
            var letter = letter(id);
            var head = letterheads.of(letter);
            var mail = new MimeMessage(SESSION);
            mail.setFrom(new InternetAddress("neuvottelu@kirjaamo.example", head.sender()));
            mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.recipient(), true));
            mail.setSubject(letter.subject(), "UTF-8");
            mail.setSentDate(new Date());
            mail.setText(letter.body(), "UTF-8");
            mail.saveChanges();
            mail.writeTo(OutputStream.nullOutputStream());
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Outgoing letter(long id) {
        return rows.sql("""
                        select id, kind, host, round_id as round, session_id as session, party, languages, recipient,
                               subject, body,
                               calendar, calendar_method, document_id as document, message_id, attempts, claim, perhaps,
                               useless_after, to_earlier
                        from letter where id = ?""").param(id).query(Row.of(Outgoing.class)).single();
    }
}
