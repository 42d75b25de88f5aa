package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.letter.Dispatch.State;
import fi.neuvottelu.letter.MailSettings.Security;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Every way in which a mail server can fail us, and what becomes of the letter, of the others, and of the work of people. */
@Timeout(60)
class SmtpFaultsTest {
    private static final String OFFERS_TLS = "250-scripted\r\n250 STARTTLS";
    private static final String OFFERS_LOGIN = "250-scripted\r\n250 AUTH PLAIN";

    private final PostOffice office = PostOffice.onH2();

    /** What becomes of the letter that meets the fault. */
    private enum Letter {
        /** It has left, once. */
        SENT,
        /** As due as before, and not counted as an attempt. */
        WAITS,
        /** Tried again, with pauses. */
        PUT_OFF,
        /** The same, and told as perhaps delivered. */
        PERHAPS,
        /** For somebody to look at. */
        HELD,
        /** Came back: a task "Mend the address". */
        CAME_BACK
    }

    private enum Mode {
        CONNECTION_REFUSED(Letter.WAITS, MailStop.Reason.CONNECTION, Map.of()),
        GREETING_5XX(Letter.WAITS, MailStop.Reason.CONNECTION, Map.of("GREETING", "554 5.7.1 no service")),
        GREETING_4XX(Letter.WAITS, MailStop.Reason.CONNECTION, Map.of("GREETING", "421 too busy")),
        GREETING_SILENT(Letter.WAITS, MailStop.Reason.CONNECTION, Map.of("GREETING", StubbornServer.SAYS_NOTHING)),
        GREETING_SLOW(Letter.SENT, null, Map.of()),
        EHLO_UNKNOWN(Letter.SENT, null, Map.of("EHLO", "502 5.5.1 unknown command")),
        STARTTLS_REFUSED(
                Letter.WAITS, MailStop.Reason.TLS, Map.of("EHLO", OFFERS_TLS, "STARTTLS", "454 4.7.0 not available")),
        STARTTLS_GARBAGE(
                Letter.WAITS,
                MailStop.Reason.TLS,
                Map.of("EHLO", OFFERS_TLS, "STARTTLS", "220 2.0.0 ready\r\nthis is no handshake at all")),
        STARTTLS_NOT_OFFERED_TO_A_PASSWORD(Letter.WAITS, MailStop.Reason.TLS, Map.of("EHLO", OFFERS_LOGIN)),
        STARTTLS_WANTED(
                Letter.WAITS, MailStop.Reason.TLS, Map.of("MAIL", "530 5.7.0 Must issue a STARTTLS command first")),
        AUTH_535(Letter.WAITS, MailStop.Reason.LOGIN, login("535 5.7.8 bad credentials")),
        AUTH_530(Letter.WAITS, MailStop.Reason.LOGIN, login("530 5.7.0 log in first")),
        AUTH_454(Letter.WAITS, MailStop.Reason.LOGIN, login("454 4.7.0 try later")),
        MAIL_530(Letter.WAITS, MailStop.Reason.LOGIN, Map.of("MAIL", "530 5.7.1 log in first")),
        MAIL_530_5_7_57(
                Letter.WAITS,
                MailStop.Reason.LOGIN,
                Map.of("MAIL", "530 5.7.57 Client not authenticated to send mail")),
        MAIL_550(Letter.WAITS, MailStop.Reason.SENDER, Map.of("MAIL", "550 5.7.60 not as this sender")),
        MAIL_452(Letter.WAITS, MailStop.Reason.SERVER, Map.of("MAIL", "452 4.3.1 out of storage")),
        RCPT_550_5_1_1(Letter.CAME_BACK, null, Map.of("RCPT", "550 5.1.1 no such user")),
        RCPT_550_5_7_1(Letter.HELD, null, Map.of("RCPT", "550 5.7.1 not from you")),
        RCPT_552_5_2_2(Letter.PUT_OFF, null, Map.of("RCPT", "552 5.2.2 mailbox full")),
        RCPT_451(Letter.PUT_OFF, null, Map.of("RCPT", "451 4.7.1 greylisted")),
        RCPT_421(Letter.WAITS, MailStop.Reason.CONNECTION, Map.of("RCPT", "421 4.3.2 going down")),
        RCPT_SILENT(Letter.PUT_OFF, null, Map.of("RCPT", StubbornServer.SAYS_NOTHING)),
        DATA_5XX(Letter.HELD, null, Map.of("DATA", "554 5.6.0 no letters")),
        DATA_4XX(Letter.WAITS, MailStop.Reason.SERVER, Map.of("DATA", "451 4.3.0 out of order")),
        DATA_BREAK(Letter.PUT_OFF, null, Map.of("DATA", StubbornServer.HANGS_UP)),
        DOT_5XX(Letter.HELD, null, Map.of(".", "554 5.7.1 refused by policy")),
        DOT_4XX(Letter.WAITS, MailStop.Reason.SERVER, Map.of(".", "452 4.3.1 out of storage")),
        DOT_451_4_7_1(Letter.PUT_OFF, null, Map.of(".", "451 4.7.1 greylisted")),
        DOT_SLOW(Letter.SENT, null, Map.of()),
        DOT_BREAK(Letter.PERHAPS, null, Map.of(".", StubbornServer.HANGS_UP)),
        DOT_SILENT(Letter.PERHAPS, null, Map.of(".", StubbornServer.SAYS_NOTHING)),
        QUIT_BROKEN(Letter.SENT, null, Map.of("QUIT", StubbornServer.HANGS_UP));

        private final Letter letter;
        private final MailStop.@Nullable Reason stops;
        private final Map<String, String> answers;

        Mode(Letter letter, MailStop.@Nullable Reason stops, Map<String, String> answers) {
            this.letter = letter;
            this.stops = stops;
            this.answers = answers;
        }

        private static Map<String, String> login(String answer) {
            return Map.of("EHLO", OFFERS_LOGIN, "AUTH", answer);
        }

        StubbornServer server() throws IOException {
            var server = new StubbornServer();
            answers.forEach(server::answers);
            if (this == GREETING_SLOW) {
                server.thinksBeforeItGreets(LONGER_THAN_A_MOMENT);
            }
            if (this == DOT_SLOW) {
                server.thinksAtTheDot(LONGER_THAN_AN_ANSWER);
            }
            if (this == CONNECTION_REFUSED) {
                server.close();
            }
            return server;
        }

        /** The line would be encrypted first; what a server says to a login is the same without. */
        boolean logsIn() {
            return name().startsWith("AUTH") || this == STARTTLS_NOT_OFFERED_TO_A_PASSWORD;
        }
    }

    private static final Duration LONGER_THAN_A_MOMENT = Duration.ofMillis(150);
    private static final Duration ANSWER = Duration.ofMillis(400);
    private static final Duration LONGER_THAN_AN_ANSWER = Duration.ofMillis(600);
    private static final Duration AFTER_THE_DOT = Duration.ofMillis(1200);

    @ParameterizedTest
    @EnumSource
    void aFaultIsToldAsWhatItIs(Mode mode) throws Exception {
        try (var server = mode.server()) {
            var id = office.queue(Sample.invitation("one"));
            var postman = office.postman(towards(server, mode));

            assertThat(postman.deliverDue()).isEqualTo(1);

            var letter = office.dispatch(id);
            assertThat(office.stops.now().reason()).as("the queue").isEqualTo(mode.stops);
            assertThat(became(letter)).as(letter.serverAnswer()).isEqualTo(mode.letter);
            assertThat(letter.perhaps()).isEqualTo(mode.letter == Letter.PERHAPS ? 1 : 0);
            assertThat(office.events.stream().filter(LetterFailed.class::isInstance))
                    .as("tasks to mend an address")
                    .hasSize(mode.letter == Letter.CAME_BACK ? 1 : 0);
            assertThat(office.events.stream().filter(MailStopped.class::isInstance))
                    .as("alarms")
                    .hasSize(mode.stops == null ? 0 : 1);
            assertThat(server.taken.size())
                    .as("what the server has of it")
                    .isEqualTo(mode.answers.containsKey(".") || mode.letter == Letter.SENT ? 1 : 0);
        }
    }

    /** Perhaps the server has it: as after any other break. */
    @Test
    void aLockThatBreaksAfterTheDotSaysNothingOfTheLock() throws Exception {
        try (var server = new StubbornServer().encrypts().answers(".", StubbornServer.SPEAKS_IN_CLEAR)) {
            var id = office.queue(Sample.invitation("one"));

            office.postman(encryptedLineTo(server)).deliverDue();

            assertThat(server.taken).hasSize(1);
            assertThat(became(office.dispatch(id)))
                    .as(office.dispatch(id).serverAnswer())
                    .isEqualTo(Letter.PERHAPS);
            assertThat(office.dispatch(id).perhaps()).isEqualTo(1);
            assertThat(office.stops.now().reason()).isNull();
        }
    }

    @Test
    void aLockThatBreaksInALetterIsPerhapsForItsSake() throws Exception {
        try (var server = new StubbornServer().encrypts().answers("DATA", StubbornServer.SPEAKS_IN_CLEAR)) {
            var id = office.queue(Sample.invitation("one"));

            office.postman(encryptedLineTo(server)).deliverDue();

            assertThat(became(office.dispatch(id)))
                    .as(office.dispatch(id).serverAnswer())
                    .isEqualTo(Letter.PUT_OFF);
            assertThat(office.stops.now().reason()).isNull();
        }
    }

    private static MailServer encryptedLineTo(StubbornServer server) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", "true");
        properties.setProperty("mail.smtp.ssl.trust", "*");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        return new MailServer(sender, PostOffice.MAIL);
    }

    private Letter became(Dispatch letter) {
        if (letter.state() == State.SENT) {
            return Letter.SENT;
        }
        if (letter.state() == State.FAILED) {
            return Letter.CAME_BACK;
        }
        assertThat(letter.state()).isEqualTo(State.QUEUED);
        if (letter.held() != null) {
            return Letter.HELD;
        }
        if (letter.attempts() == 0) {
            assertThat(letter.nextAttemptAt()).isBeforeOrEqualTo(office.clock.instant());
            return Letter.WAITS;
        }
        assertThat(letter.nextAttemptAt()).isAfter(office.clock.instant());
        return letter.perhaps() > 0 ? Letter.PERHAPS : Letter.PUT_OFF;
    }

    private static MailServer towards(StubbornServer server, Mode mode) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        var settings = new MailSettings(
                Security.STARTTLS,
                "neuvottelu.example",
                1,
                100,
                Duration.ofSeconds(5),
                ANSWER,
                AFTER_THE_DOT,
                Duration.ofSeconds(20),
                2,
                null);
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(mode == Mode.STARTTLS_NOT_OFFERED_TO_A_PASSWORD));
        if (mode.logsIn()) {
            sender.setUsername("neuvottelu");
            sender.setPassword("salasana");
            properties.setProperty("mail.smtp.auth", "true");
        }
        return new MailServer(sender, settings);
    }
}
