package fi.neuvottelu.letter;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A line to the mail server that knows how far the conversation has come, and that can be cut from outside. */
final class Conversation extends SMTPTransport {
    private final Socket line;
    private final Socket wire;
    private final Duration afterTheDot;
    private volatile Stage stage = Stage.CONNECTION;

    /**
     * @param line connected, encrypted if the whole conversation is
     * @param wire beneath it: to close an encrypted line waits for whoever is writing on it
     */
    Conversation(Session session, URLName server, Socket line, Socket wire, Duration afterTheDot) {
        super(session, server);
        this.line = line;
        this.wire = wire;
        this.afterTheDot = afterTheDot;
    }

    void begin() throws MessagingException {
        connect(line);
    }

    Stage stage() {
        return stage;
    }

    /** Ends it wherever it is, also while it waits for an answer or for room to write. */
    void cut() {
        try {
            wire.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    /** Asked once it has told what it can: a server that cannot encrypt where we must is no server that is away. */
    @Override
    public boolean supportsExtension(String extension) {
        var can = super.supportsExtension(extension);
        if (extension.equals("STARTTLS") && !can && getRequireStartTLS()) {
            stage = Stage.TLS;
        }
        return can;
    }

    @Override
    protected void startTLS() throws MessagingException {
        stage = Stage.TLS;
        super.startTLS();
        stage = Stage.CONNECTION;
    }

    /** Nothing has been told of this letter yet. */
    @Override
    public synchronized void sendMessage(Message mail, Address[] recipients) throws MessagingException {
        stage = Stage.CONNECTION;
        super.sendMessage(mail, recipients);
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = Stage.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.TEXT;
        return super.data();
    }

    /** RFC 5321 4.5.3.2.6: a server may take ten minutes here. Whoever gives up before gets the letter twice. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        var before = line.getSoTimeout();
        line.setSoTimeout((int) afterTheDot.toMillis());
        stage = Stage.DOT;
        super.finishData();
        line.setSoTimeout(before);
    }
}
