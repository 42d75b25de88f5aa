package fi.neuvottelu.letter;

import static fi.neuvottelu.letter.Sample.NOKIA;
import static fi.neuvottelu.letter.Sample.PIRKANMAA;
import static fi.neuvottelu.letter.Sample.ROUND;
import static fi.neuvottelu.letter.Sample.SESSION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.neuvottelu.letter.Dispatch.State;
import fi.neuvottelu.party.Language;
import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Letters over real SMTP. */
@Timeout(60)
class PostmanTest {
    private final PostOffice office = PostOffice.onH2();

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        try (var server = new Server(0)) {
            var id = office.queue(Sample.says(Sample.of("Ääni & <möte>", "Vasa"), Language.FI, Language.SV));

            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(1);

            var letter = office.dispatch(id);
            assertThat(letter.state()).isEqualTo(State.SENT);
            assertThat(letter.serverAnswer()).startsWith("250");
            var mail = server.only();
            assertThat(mail.getSubject())
                    .isEqualTo("Kutsu: Ääni & <möte> / Kallelse: Ääni & <möte>")
                    .isEqualTo(letter.subject());
            assertThat(mail.getMessageID()).isEqualTo(letter.messageId());
            assertThat(mail.getFrom())
                    .extracting(Address::toString)
                    .containsExactly("Pirkanmaan hyvinvointialue <neuvottelu@kirjaamo.example>");
            assertThat(mail.getHeader("Reply-To")).isNull();
            assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
            assertThat(mail.getHeader("Content-Language", null)).isEqualTo("fi, sv");
            assertThat(mail.getHeader("Precedence")).isNull();
            assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("kirjaamo@nokia.example");
            assertThat(mail.getSentDate()).isEqualTo(office.clock.instant());
            assertThat(mail.isMimeType("multipart/alternative")).isTrue();
            var parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
            assertThat(parts.getBodyPart(0).getContentType()).containsIgnoringCase("charset=UTF-8");
            assertThat(parts.getBodyPart(0)
                            .getContent()
                            .toString()
                            .replace("\r\n", "\n")
                            .stripTrailing())
                    .isEqualTo(office.register.text(id).orElseThrow().stripTrailing());
            assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
            assertThat(parts.getBodyPart(1).getContent().toString())
                    .contains("<div lang=\"fi\">", "<div lang=\"sv\">", "Ääni &amp; &lt;möte&gt;");
        }
    }

    @Test
    void answersGoWhereTheyAreAskedFor() throws Exception {
        try (var server = new Server(0)) {
            office.queue(Sample.invitationTo("kirjaamo@hämeenlinna.example"));
            office.answersTo = "answers@kirjaamo.example";

            office.postmanTo(server.port()).deliverDue();

            assertThat(server.only().getReplyTo())
                    .extracting(Address::toString)
                    .containsExactly("answers@kirjaamo.example");
            assertThat(server.only().getAllRecipients())
                    .extracting(Address::toString)
                    .containsExactly("kirjaamo@xn--hmeenlinna-q5a.example");
        }
    }

    @Test
    void anInvitationWithACalendarPartIsAnAlternativeToTheText() throws Exception {
        try (var server = new Server(0)) {
            office.queue(Sample.invitation("one", Sample.entry(CalendarEntry.Method.REQUEST, 0)));
            office.postmanTo(server.port()).deliverDue();

            assertThat(server.only().isMimeType("multipart/alternative")).isTrue();
            var parts = (MimeMultipart) server.only().getContent();
            assertThat(parts.getCount()).isEqualTo(3);
            assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
            assertThat(parts.getBodyPart(0).getContent().toString()).startsWith("Kutsumme teidät");
            assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
            assertThat(parts.getBodyPart(2).getContentType()).isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
            assertThat(new String(parts.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\r\n ", ""))
                    .contains("METHOD:REQUEST\r\n", "ATTENDEE", "mailto:kirjaamo@nokia.example", "Ä");
        }
    }

    @Test
    void aRegisteredDocumentGoesAlongByteForByte() throws Exception {
        try (var server = new Server(0)) {
            var document = office.registerDocument("Pöytäkirja č đ ŋ\nrivi\r\n.\n..\nFrom: x\n\u2028😀");
            office.queue(Sample.invitation("minutes").with(document));
            office.postmanTo(server.port()).deliverDue();

            assertThat(server.only().getContent()).isInstanceOf(MimeMultipart.class);
            var parts = (MimeMultipart) server.only().getContent();
            assertThat(parts.getCount()).isEqualTo(2);
            assertThat(server.only().isMimeType("multipart/mixed")).isTrue();
            var words = (MimeMultipart) parts.getBodyPart(0).getContent();
            assertThat(words.getContentType()).startsWith("multipart/alternative");
            assertThat(words.getBodyPart(0).getContent().toString()).contains("Kutsumme teidät");
            var attached = parts.getBodyPart(1);
            assertThat(attached.getFileName()).isEqualTo("poytakirja-" + document + ".txt");
            assertThat(attached.getInputStream().readAllBytes())
                    .isEqualTo("Pöytäkirja č đ ŋ\nrivi\r\n.\n..\nFrom: x\n\u2028😀".getBytes(UTF_8));
        }
    }

    /** The mail library passes on a line break within a quoted name. */
    @Test
    void aNameBringsNoHeaderWithIt() throws Exception {
        try (var server = new Server(0)) {
            office.sender = "Kunta\r\nBcc: x@y.example\u2028 \"Ä\" <z@y.example>";
            office.queue(Sample.says(Sample.of("x\r\nBcc: x@y.example", "y"), Language.FI));
            office.postmanTo(server.port()).deliverDue();

            var mail = server.only();
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getFrom())
                    .singleElement()
                    .asInstanceOf(type(InternetAddress.class))
                    .satisfies(from -> assertThat(from.getAddress()).isEqualTo("neuvottelu@kirjaamo.example"))
                    .satisfies(from -> assertThat(from.getPersonal())
                            .isEqualTo("Kunta Bcc: x@y.example  \"Ä\" <z@y.example>"));
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void whatFollowsAnInvitationSaysSo() throws Exception {
        try (var server = new Server(0)) {
            var invitation = office.queue(Sample.invitation("one"));
            office.queue(Sample.invitation("another's", Sample.TAMPERE));
            office.queue(Sample.invitation("cancelled", Sample.entry(CalendarEntry.Method.CANCEL, 1)));
            office.postmanTo(server.port()).deliverDue();

            var of = office.dispatch(invitation).messageId();
            assertThat(server.mails()[0].getHeader("In-Reply-To")).isNull();
            assertThat(server.mails()[1].getHeader("In-Reply-To")).isNull();
            assertThat(server.mails()[2].getHeader("In-Reply-To", null)).isEqualTo(of);
            assertThat(server.mails()[2].getHeader("References", null)).isEqualTo(of);
        }
    }

    @Test
    void noTransactionIsOpenWhileALetterTravels() {
        var open = new ArrayList<Boolean>();
        office.queue(Sample.invitation("one"));
        office.postman((letter, mail) -> {
                    open.add(TransactionSynchronizationManager.isActualTransactionActive());
                    return "250 fine";
                })
                .deliverDue();

        assertThat(open).containsExactly(false);
    }

    @Test
    void aDeadServerIsTriedAgainUntilItIsBack() throws Exception {
        int port;
        try (var server = new Server(0)) {
            port = server.port();
        }
        var id = office.queue(Sample.invitation("one"));
        var postman = office.postmanTo(port);
        assertThat(postman.deliverDue()).isEqualTo(1);
        assertThat(postman.deliverDue()).as("it waits").isZero();
        assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
        assertThat(office.dispatch(id).serverAnswer()).contains("connect");
        assertThat(office.dispatch(id).nextAttemptAt())
                .isEqualTo(office.clock.instant().plusSeconds(60));

        try (var back = new Server(port)) {
            office.clock.passes(Duration.ofSeconds(59));
            assertThat(postman.deliverDue()).isZero();
            office.clock.passes(Duration.ofSeconds(1));
            assertThat(postman.deliverDue()).isEqualTo(1);
            assertThat(back.only().getMessageID()).isEqualTo(office.dispatch(id).messageId());
        }
        assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
        assertThat(office.dispatch(id).attempts()).isEqualTo(2);
        assertThat(office.events).as("once, when it has gone").containsExactly(sent(id));
    }

    @Test
    void aServerThatIsDeadFor72HoursIsGivenUp() throws Exception {
        int port;
        try (var server = new Server(0)) {
            port = server.port();
        }
        var id = office.queue(Sample.invitation("one"));
        var attempts = new ArrayList<Duration>();
        var queued = office.clock.instant();
        while (office.dispatch(id).state() == State.QUEUED) {
            office.clock.passes(
                    Duration.between(office.clock.instant(), office.dispatch(id).nextAttemptAt()));
            attempts.add(Duration.between(queued, office.clock.instant()));
            assertThat(office.postmanTo(port).deliverDue()).isEqualTo(1);
        }

        assertThat(attempts)
                .startsWith(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(6), Duration.ofMinutes(21))
                .endsWith(Duration.ofHours(72))
                .hasSize(12);
        assertThat(office.dispatch(id).state()).isEqualTo(State.FAILED);
        assertThat(office.events).containsExactly(failed(id));
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user",
        "RCPT, 552 mailbox full",
        "MAIL, 553 sender not welcome",
        "DATA, 554 no letters",
        "., 554 5.7.1 refused by policy"
    })
    void whatTheServerRefusesForGoodFailsAtOnce(String command, String answer) throws Exception {
        try (var server = new StubbornServer().answers(command, answer)) {
            var id = office.queue(Sample.invitation("one"));

            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(1);

            assertThat(office.dispatch(id).state()).isEqualTo(State.FAILED);
            assertThat(office.dispatch(id).serverAnswer()).contains(answer);
            assertThat(office.events).containsExactly(failed(id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 4.7.1 greylisted",
        "RCPT, 450 mailbox busy",
        "MAIL, 421 too busy",
        "., 452 out of storage",
    })
    void whatTheServerPutsOffIsTriedAgainUnderTheSameMessageId(String command, String answer) throws Exception {
        try (var server = new StubbornServer().answers(command, answer)) {
            var id = office.queue(Sample.invitation("one"));
            var postman = office.postmanTo(server.port());
            assertThat(postman.deliverDue()).isEqualTo(1);
            assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
            assertThat(office.dispatch(id).serverAnswer()).contains(answer);

            server.answers.clear();
            server.taken.clear();
            office.clock.passes(Duration.ofMinutes(1));
            assertThat(postman.deliverDue()).isEqualTo(1);

            assertThat(office.dispatch(id).serverAnswer()).isEqualTo("250 2.0.0 queued as 4711");
            assertThat(server.taken)
                    .singleElement()
                    .asString()
                    .contains("Message-ID: " + office.dispatch(id).messageId());
            assertThat(office.events).as("once, when it has gone").containsExactly(sent(id));
        }
    }

    @Test
    void aServerThatHangsUpAfterTakingALetterDoesNotGetItTwice() throws Exception {
        try (var server = new StubbornServer().hangsUpAfterText()) {
            var id = office.queue(Sample.invitation("one"));
            office.postmanTo(server.port()).deliverDue();

            assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void aLetterThatWasSentJustBeforeACrashComesAgainWithTheSameMessageId() throws Exception {
        try (var server = new Server(0)) {
            var id = office.queue(Sample.invitation("one"));
            var letter = office.tray.take().orElseThrow();
            PostOffice.server(server.port())
                    .deliver(letter, office.writer(PostOffice.SETTINGS).mail(letter));
            office.clock.passes(Tray.LOST_AFTER.plusSeconds(1));

            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(1);

            var messageId = office.dispatch(id).messageId();
            var arrived = new ArrayList<String>();
            for (var mail : server.mails()) {
                arrived.add(mail.getMessageID());
            }
            assertThat(arrived).isEqualTo(List.of(messageId, messageId));
        }
    }

    @Test
    void oneBadLetterDoesNotStopTheOthers() {
        var bad = office.queue(Sample.invitation("bad"));
        var good = office.queue(Sample.invitation("good"));
        office.postman((letter, mail) -> {
                    if (letter.id() == bad) {
                        throw new IllegalArgumentException("a fault of ours");
                    }
                    return "250 fine";
                })
                .deliverDue();

        assertThat(office.dispatch(bad).state()).isEqualTo(State.QUEUED);
        assertThat(office.dispatch(good).state()).isEqualTo(State.SENT);
    }

    private static LetterSent sent(long id) {
        return new LetterSent(id, LetterKind.INVITATION, PIRKANMAA, NOKIA);
    }

    private static LetterFailed failed(long id) {
        return new LetterFailed(id, LetterKind.INVITATION, PIRKANMAA, ROUND, SESSION, NOKIA);
    }

    /** GreenMail on a port of its own choice, or back on an earlier one. */
    private record Server(GreenMail mail) implements AutoCloseable {
        Server(int port) {
            this(new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)));
            mail.start();
        }

        int port() {
            return mail.getSmtp().getPort();
        }

        MimeMessage[] mails() {
            return mail.getReceivedMessages();
        }

        MimeMessage only() {
            assertThat(mails()).hasSize(1);
            return mails()[0];
        }

        @Override
        public void close() {
            mail.stop();
        }
    }
}
