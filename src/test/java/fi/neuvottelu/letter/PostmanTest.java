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
import com.sun.net.httpserver.HttpServer;
import fi.neuvottelu.letter.Dispatch.State;
import fi.neuvottelu.party.Language;
import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                    .isEqualTo(office.letters.text(id).orElseThrow().stripTrailing());
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
                    .satisfies(from ->
                            assertThat(from.getPersonal()).isEqualTo("Kunta Bcc: x@y.example  \"Ä\" <z@y.example>"));
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
                    return new Outcome.Taken("250 fine");
                })
                .deliverDue();

        assertThat(open).containsExactly(false);
    }

    @Test
    void aServerThatIsAwayHoldsUpAllLettersAndFailsNone() throws Exception {
        int port;
        try (var server = new Server(0)) {
            port = server.port();
        }
        var first = office.queue(Sample.invitation("one"));
        office.queue(Sample.invitation("two"));
        var postman = office.postmanTo(port);
        for (var hour = 0; hour < 80; hour++) {
            assertThat(postman.deliverDue()).as("one letter is the probe").isEqualTo(1);
            assertThat(postman.deliverDue()).as("they wait").isZero();
            office.clock.passes(Duration.ofHours(1));
            office.probeIsDue();
        }
        assertThat(office.dispatch(first).state()).isEqualTo(State.QUEUED);
        assertThat(office.dispatch(first).serverAnswer()).contains("onnect");
        assertThat(office.stops.now().reason()).isEqualTo(MailStop.Reason.CONNECTION);

        try (var back = new Server(port)) {
            assertThat(postman.deliverDue()).as("released, digests and all").isEqualTo(2);
            assertThat(back.mails()).hasSize(2);
        }
        assertThat(office.events)
                .filteredOn(event -> !(event instanceof LetterSent))
                .containsExactly(new MailStopped(), new MailRuns());
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 5.1.1 no such user", "RCPT, 553 5.1.3 no address", "RCPT, 501 5.1.3 syntax"})
    void onlyARefusalOfTheRecipientFailsALetter(String command, String answer) throws Exception {
        try (var server = new StubbornServer().answers(command, answer)) {
            var id = office.queue(Sample.invitation("one"));

            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(1);

            assertThat(office.dispatch(id).state()).isEqualTo(State.FAILED);
            assertThat(office.dispatch(id).serverAnswer()).contains(answer);
            assertThat(office.events).containsExactly(failed(id));
            assertThat(office.stops.now().stoppedAt()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 451 4.7.1 greylisted",
        "RCPT, 450 mailbox busy",
        "RCPT, 452 4.2.2 mailbox full",
        "RCPT, 552 5.2.2 Mailbox full",
        "., 552 5.2.2 Mailbox full",
    })
    void whatTheServerPutsOffIsTriedForDaysUnderTheSameMessageId(String command, String answer) throws Exception {
        try (var server = new StubbornServer().answers(command, answer)) {
            var id = office.queue(Sample.invitation("one"));
            var postman = office.postmanTo(server.port());
            var attempts = new ArrayList<Duration>();
            var queued = office.clock.instant();
            for (var attempt = 0; attempt < 12; attempt++) {
                office.clock.passes(Duration.between(
                        office.clock.instant(), office.dispatch(id).nextAttemptAt()));
                attempts.add(Duration.between(queued, office.clock.instant()));
                assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
                if (attempt == 11) {
                    server.answers.clear();
                    server.taken.clear();
                }
                assertThat(postman.deliverDue()).isEqualTo(1);
            }

            assertThat(attempts)
                    .startsWith(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(6), Duration.ofMinutes(21))
                    .endsWith(Duration.ofHours(72));
            assertThat(office.dispatch(id).serverAnswer()).isEqualTo("250 2.0.0 queued as 4711");
            assertThat(server.taken)
                    .singleElement()
                    .asString()
                    .contains("Message-ID: " + office.dispatch(id).messageId());
            assertThat(office.events).as("once, when it has gone").containsExactly(sent(id));
        }
    }

    @Test
    void aMailboxThatStaysFullForThreeDaysIsATask() throws Exception {
        try (var server = new StubbornServer().answers("RCPT", "552 5.2.2 Mailbox full")) {
            var id = office.queue(Sample.invitation("one"));
            while (office.dispatch(id).state() == State.QUEUED) {
                office.postmanTo(server.port()).deliverDue();
                office.clock.passes(Duration.ofHours(12));
            }
            assertThat(office.dispatch(id).state()).isEqualTo(State.FAILED);
            assertThat(office.events).containsExactly(failed(id));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GREETING, 554 5.7.1 no service, CONNECTION",
        "GREETING, HANGS UP, CONNECTION",
        "GREETING, 421 too busy, CONNECTION",
        "EHLO, HANGS UP, CONNECTION",
        "MAIL, 530 5.7.57 Client not authenticated, LOGIN",
        "MAIL, 535 5.7.8 not you, LOGIN",
        "MAIL, 550 5.7.60 not as this sender, SENDER",
        "MAIL, 553 sender not welcome, SENDER",
        "MAIL, 451 4.3.0 out of order, SERVER",
        "MAIL, 451 4.7.1 not now, SENDER",
        "MAIL, 421 too busy, CONNECTION",
        "MAIL, HANGS UP, CONNECTION",
        "RCPT, 530 5.7.1 log in first, LOGIN",
        "RCPT, 421 too many, CONNECTION",
        "DATA, 421 too many, CONNECTION",
        "., 421 going down, CONNECTION",
        "., 451 4.3.0 Service unavailable, SERVER",
        "., 452 out of storage, SERVER",
        "RCPT, 452 4.3.1 out of storage, SERVER",
        "RCPT, 504 5.5.2 <neuvottelu>: Helo command rejected, RELAY",
        "RCPT, 550 relay not permitted, RELAY",
        "RCPT, 550 5.1.8 <neuvottelu@kirjaamo.example>: Sender address rejected: Domain not found, SENDER"
    })
    void troubleOfTheServerOrOfOursStopsTheQueueAndNoLetter(String command, String answer, MailStop.Reason reason)
            throws Exception {
        try (var server = new StubbornServer().answers(command, answer)) {
            var ids = List.of(office.queue(Sample.invitation("one")), office.queue(Sample.invitation("two")));

            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(1);

            assertThat(office.stops.now().reason()).isEqualTo(reason);
            assertThat(office.events).containsExactly(new MailStopped());
            assertThat(ids).allSatisfy(id -> {
                assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
                assertThat(office.dispatch(id).attempts()).isZero();
                assertThat(office.dispatch(id).perhaps()).isZero();
            });
            server.answers.clear();
            server.taken.clear();
            office.probeIsDue();
            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(2);
            assertThat(server.taken).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA"})
    void aLineThatBreaksInALetterPutsOffThatLetterAndTheNextOneShowsWhetherTheServerIsThere(String command)
            throws Exception {
        var server = new StubbornServer().answers(command, StubbornServer.HANGS_UP);
        try (server) {
            office.queue(Sample.invitation("one"));
            office.queue(Sample.invitation("two"));
            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(2);
            assertThat(office.stops.now().stoppedAt()).isNull();
        }
        office.clock.passes(Duration.ofMinutes(1));
        assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(1);
        assertThat(office.stops.now().reason()).isEqualTo(MailStop.Reason.CONNECTION);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 552 5.3.4 message too big",
        "RCPT, 550 5.7.1 not from you",
        "DATA, 554 no letters",
        "., 554 5.7.1 refused by policy",
        "., 552 5.3.4 message too big"
    })
    void aRefusedLetterIsHeldForSomebodyToLookAt(String command, String answer) throws Exception {
        try (var server = new StubbornServer().answers(command, answer)) {
            var id = office.queue(Sample.invitation("one"));
            var postman = office.postmanTo(server.port());
            assertThat(postman.deliverDue()).isEqualTo(1);
            office.clock.passes(Duration.ofDays(9));
            assertThat(postman.deliverDue()).as("it waits").isZero();

            assertThat(office.dispatch(id).held()).isEqualTo(Held.REFUSED);
            assertThat(office.dispatch(id).serverAnswer()).contains(answer);
            assertThat(office.events)
                    .as("no task about the address, which may be right, but one to look at it")
                    .containsExactly(new LetterHeld());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {StubbornServer.HANGS_UP, StubbornServer.SAYS_NOTHING})
    void aBreakAfterTheFinalDotIsPerhapsDelivered(String atTheDot) throws Exception {
        try (var server = new StubbornServer().answers(".", atTheDot)) {
            var id = office.queue(Sample.invitation("one"));
            var impatient =
                    PostOffice.server(server.port(), PostOffice.mail(Duration.ofMillis(300), Duration.ofSeconds(30)));

            assertThat(office.postman(impatient).deliverDue()).isEqualTo(1);

            assertThat(office.dispatch(id).perhaps()).isEqualTo(1);
            assertThat(office.dispatch(id).state()).isEqualTo(State.QUEUED);
            assertThat(office.stops.now().stoppedAt()).isNull();
        }
    }

    /** RFC 5321 4.5.3.2.6: longer than for any other answer. */
    @Test
    void aServerMayThinkAfterTheFinalDot() throws Exception {
        try (var server = new StubbornServer().thinksAtTheDot(Duration.ofMillis(1500))) {
            var id = office.queue(Sample.invitation("one"));
            var mail = new MailSettings(
                    MailSettings.Security.STARTTLS,
                    "neuvottelu.example",
                    1,
                    100,
                    Duration.ofSeconds(5),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    2,
                    null);
            office.postman(PostOffice.server(server.port(), mail)).deliverDue();

            assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
            assertThat(server.taken).hasSize(1);
        }
    }

    @Test
    void aConversationHasAnEnd() throws Exception {
        try (var server = new StubbornServer().answers("MAIL", StubbornServer.SAYS_NOTHING)) {
            office.queue(Sample.invitation("one"));
            var hasty =
                    PostOffice.server(server.port(), PostOffice.mail(Duration.ofMillis(200), Duration.ofMillis(400)));

            assertThat(office.postman(hasty).deliverDue()).isEqualTo(1);
            assertThat(office.stops.now().reason()).isEqualTo(MailStop.Reason.CONNECTION);
        }
    }

    @Test
    void lettersOfOneRoundGoOverOneConnectionAndAreGreetedByName() throws Exception {
        try (var server = new StubbornServer()) {
            for (var n = 0; n < 5; n++) {
                office.queue(Sample.invitation("letter " + n));
            }
            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(5);

            assertThat(server.heard).filteredOn(line -> line.startsWith("EHLO")).hasSize(1);
            assertThat(server.heard).filteredOn(line -> line.startsWith("DATA")).hasSize(5);
        }
    }

    /** Exchange Online takes no password in the long run. */
    @Test
    void aTokenStandsInPlaceOfAPassword() throws Exception {
        var asked = new ArrayList<String>();
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", call -> {
            asked.add(new String(call.getRequestBody().readAllBytes(), UTF_8));
            var answer = "{\"access_token\":\"abc\",\"expires_in\":3600,\"token_type\":\"Bearer\"}".getBytes(UTF_8);
            call.sendResponseHeaders(asked.size() > 1 ? 500 : 200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        provider.start();
        try (var server = new StubbornServer()
                .answers("EHLO", "250-stubborn\r\n250 AUTH XOAUTH2")
                .answers("AUTH", "235 2.7.0 welcome")) {
            var uri = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
            var first = office.queue(Sample.invitation("one"));
            office.postman(PostOffice.server(server.port(), withToken(uri))).deliverDue();

            assertThat(office.dispatch(first).state()).isEqualTo(State.SENT);
            assertThat(asked)
                    .singleElement()
                    .asString()
                    .contains("grant_type=client_credentials", "client_secret=s%26x");
            assertThat(server.heard)
                    .contains("AUTH XOAUTH2 "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            "user=neuvottelu\u0001auth=Bearer abc\u0001\u0001".getBytes(UTF_8)));
            office.queue(Sample.invitation("two"));
            office.postman(PostOffice.server(server.port(), withToken(uri))).deliverDue();
            assertThat(office.stops.now().reason()).isEqualTo(MailStop.Reason.LOGIN);
            assertThat(office.stops.now().answer()).contains("no token").doesNotContain("s&x");
        } finally {
            provider.stop(0);
        }
    }

    /** What an administrator grants stands in the next token only. */
    @Test
    void aTokenThatIsRefusedIsNotUsedAgain() throws Exception {
        var asked = new AtomicInteger();
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/token", call -> {
            var answer =
                    ("{\"access_token\":\"t" + asked.incrementAndGet() + "\",\"expires_in\":3600}").getBytes(UTF_8);
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        provider.start();
        try (var server = new StubbornServer()
                .answers("EHLO", "250-stubborn\r\n250 AUTH XOAUTH2")
                .answers("AUTH", "535 5.7.139 not granted")) {
            var uri = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/token");
            var id = office.queue(Sample.invitation("one"));
            var postman = office.postman(PostOffice.server(server.port(), withToken(uri)));
            postman.deliverDue();
            assertThat(office.stops.now().reason()).isEqualTo(MailStop.Reason.LOGIN);

            server.answers("AUTH", "235 2.7.0 welcome");
            office.probeIsDue();
            postman.deliverDue();

            assertThat(office.dispatch(id).state()).isEqualTo(State.SENT);
            assertThat(asked).hasValue(2);
        } finally {
            provider.stop(0);
        }
    }

    private static MailSettings withToken(URI uri) {
        return new MailSettings(
                MailSettings.Security.STARTTLS,
                "neuvottelu.example",
                1,
                100,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                2,
                new MailSettings.Token(uri, "client", "s&x", "https://outlook.office365.com/.default"));
    }

    @Test
    void aHangingConversationHoldsUpNoOtherPostman() throws Exception {
        try (var hanging = new StubbornServer().answers("MAIL", StubbornServer.SAYS_NOTHING);
                var server = new StubbornServer()) {
            IntStream.range(0, 5).forEach(n -> office.queue(Sample.invitation("letter " + n)));
            var stuck = CompletableFuture.runAsync(office.postmanTo(hanging.port())::deliverDue);
            while (hanging.heard.stream().noneMatch(line -> line.startsWith("MAIL"))) {
                Thread.onSpinWait();
            }

            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(4);
            assertThat(stuck).isNotDone();
        }
    }

    /** Exchange Online takes three at once. */
    @ParameterizedTest
    @CsvSource({
        "GREETING, 421 4.3.2 Concurrent connections limit exceeded",
        "MAIL, 432 4.3.2 Concurrent connections limit exceeded"
    })
    void whoIsOneTooManyGoesHomeAndStopsNobody(String command, String answer) throws Exception {
        try (var server = new StubbornServer().thinksAtTheDot(Duration.ofMillis(800))) {
            var ids = IntStream.range(0, 3)
                    .mapToObj(n -> office.queue(Sample.invitation("letter " + n)))
                    .toList();
            var postman = office.postmanTo(server.port());
            var other = CompletableFuture.supplyAsync(postman::deliverDue);
            while (server.taken.size() < 2) {
                Thread.onSpinWait();
            }
            server.answers(command, answer);

            assertThat(postman.deliverDue()).isEqualTo(1);

            assertThat(office.stops.now().stoppedAt()).isNull();
            assertThat(office.dispatch(ids.get(2)).attempts()).isZero();
            server.answers.clear();
            assertThat(other.join()).isEqualTo(3);
            assertThat(ids)
                    .allSatisfy(id -> assertThat(office.dispatch(id).state()).isEqualTo(State.SENT));
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
            try (var way = PostOffice.server(server.port()).open()) {
                way.deliver(letter, office.writer(PostOffice.SETTINGS).mail(letter));
            }
            office.leaseEnds(id);

            assertThat(office.postmanTo(server.port()).deliverDue()).isEqualTo(1);

            var messageId = office.dispatch(id).messageId();
            var arrived = new ArrayList<String>();
            for (var mail : server.mails()) {
                arrived.add(mail.getMessageID());
            }
            assertThat(arrived).isEqualTo(List.of(messageId, messageId));
            assertThat(office.dispatch(id).perhaps()).as("it is listed").isEqualTo(1);
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
                    return new Outcome.Taken("250 fine");
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
