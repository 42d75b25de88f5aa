package fi.neuvottelu.letter;

import fi.neuvottelu.EmptyH2;
import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.party.PartyId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The register and its postmen on a database of their own, put together by hand; time stands until it is moved. */
final class PostOffice {
    static final LetterSettings SETTINGS =
            new LetterSettings("neuvottelu@kirjaamo.example", null, Path.of("unused"), "-");

    static final MailSettings MAIL = mail(Duration.ofSeconds(20), Duration.ofSeconds(30));

    private static final Composer COMPOSER = new Composer("letters/sample", (host, language) -> "");

    String sender = "Pirkanmaan hyvinvointialue";

    @Nullable
    String answersTo;

    final StandingClock clock = new StandingClock();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final Map<PartyId, Mailbox> mailboxes = new ConcurrentHashMap<>();
    final DataSource database;
    final JdbcClient rows;
    final TransactionTemplate transaction;
    final DispatchRegister register;
    final Letters letters;
    final SettlingLetters settling;
    final OvertakingLetters overtaking;
    final MailStops stops;
    final Tray tray;
    final Marks marks;

    PostOffice(DataSource database) {
        this.database = database;
        var transactions = new JdbcTransactionManager(database);
        rows = JdbcClient.create(database);
        transaction = new TransactionTemplate(transactions);
        register = new DispatchRegister(rows, transactions, COMPOSER, this::mailboxOf, SETTINGS, events::add, clock);
        letters = new Letters(rows, clock);
        settling = new SettlingLetters(rows, letters, this::mailboxOf, transactions, events::add, clock);
        overtaking = new OvertakingLetters(rows, letters, events::add, clock);
        stops = new MailStops(rows, events::add);
        tray = new Tray(rows, stops, transactions, MAIL, clock);
        marks = new Marks(rows, stops, transactions, events::add, clock);
    }

    private Optional<Mailbox> mailboxOf(PartyId party) {
        return Optional.ofNullable(mailboxes.get(party));
    }

    static PostOffice onH2() {
        return new PostOffice(EmptyH2.withTables());
    }

    Postman postman(Delivery.Way way) {
        return postman(() -> way);
    }

    Postman postman(Delivery delivery) {
        return postman(delivery, SETTINGS);
    }

    Postman postman(Delivery delivery, LetterSettings settings) {
        return new Postman(
                tray, marks, stops, delivery, writer(settings), Outgoing::body, letter -> false, MAIL, clock);
    }

    MailWriter writer(LetterSettings settings) {
        return new MailWriter(COMPOSER, this::attachment, this::letterhead, settings, TheSameInHtml.HERE, clock);
    }

    private Letterhead letterhead(Outgoing letter) {
        return new Letterhead(
                sender, answersTo == null ? null : Mailbox.of(answersTo), RegisteredLetterheads.follows(rows, letter));
    }

    long registerDocument(String content) {
        var key = new GeneratedKeyHolder();
        rows.sql("""
                        insert into document (kind, title, host, version, registered_on, registered_at, author, hash, content)
                        values ('MINUTES', 'Pöytäkirja', 'hva-06', 1, ?, ?, 'testi', '', ?)""")
                .params(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        content)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    private Attachment attachment(long document) {
        return new Attachment(
                "poytakirja-" + document + ".txt",
                rows.sql("select content from document where id = ?")
                        .param(document)
                        .query(String.class)
                        .single());
    }

    Postman postmanTo(int port) {
        return postman(server(port));
    }

    long queue(NewLetter letter) {
        return transaction.execute(status -> register.queue(letter));
    }

    Dispatch dispatch(long letter) {
        return letters.find(letter).orElseThrow();
    }

    static MailServer server(int port) {
        return server(port, MAIL);
    }

    static MailServer server(int port, MailSettings mail) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        if (mail.token() != null) {
            sender.setUsername("neuvottelu");
            sender.getJavaMailProperties().setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        return new MailServer(sender, mail);
    }

    static MailSettings mail(Duration afterTheDot, Duration conversation) {
        return new MailSettings(
                MailSettings.Security.STARTTLS,
                "neuvottelu.example",
                4,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                afterTheDot,
                conversation,
                2,
                null);
    }

    /** The time before the next probe of the server is over. */
    void probeIsDue() {
        stops.probeNow();
    }

    /** The node that has it in hand is dead, and its lease over. */
    void leaseEnds(long letter) {
        rows.sql("update letter set leased_until = current_timestamp - interval '1' second where id = ?")
                .param(letter)
                .update();
    }

    static final class StandingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-02T08:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
