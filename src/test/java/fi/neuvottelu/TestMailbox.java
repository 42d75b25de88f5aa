package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.neuvottelu.letter.StubbornServer;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Hus;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.words.PrivacyAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The other side of the mail: a real SMTP server to which all letters of a test go, and the mailboxes behind it. */
@Configuration(proxyBeanMethods = false)
class TestMailbox {
    private static final GreenMail SERVER = started();

    private final JavaMailSenderImpl sender;

    TestMailbox(@Lazy JavaMailSenderImpl sender) {
        this.sender = sender;
    }

    /** Meanwhile every letter that leaves meets a server that knows no such address. */
    void whileItRefuses(Runnable story) {
        whileItSays("RCPT", "550 5.1.1 no such user " + StubbornServer.IN_OTHER_WORDS, story);
    }

    /** Meanwhile every letter that leaves meets a server that answers one command so. */
    void whileItSays(String command, String answer, Runnable story) {
        var port = sender.getPort();
        try (var stubborn = new StubbornServer().answers(command, answer)) {
            sender.setPort(stubborn.port());
            story.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            sender.setPort(port);
        }
    }

    /** Where the registry of a party reads its letters. */
    static String addressOf(Party party) {
        var name = party instanceof Host host ? host.shortName() : party.name();
        return addressOf(party instanceof Hus ? "HUS" : name.fi());
    }

    private static String addressOf(String name) {
        var ascii = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        return "kirjaamo@" + ascii + ".example";
    }

    @Bean
    static DynamicPropertyRegistrar lettersGoToTheTestServer() {
        return settings -> {
            settings.add("spring.mail.host", () -> "127.0.0.1");
            settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        };
    }

    /** All that came for a party, in the order of arrival: Nokia, HUS, Pirkanmaa. */
    List<ReceivedLetter> lettersTo(String party) {
        return letters().filter(letter -> letter.to().equals(addressOf(party))).toList();
    }

    /** All that came to one address. */
    List<ReceivedLetter> lettersAt(String address) {
        return letters().filter(letter -> letter.to().equals(address)).toList();
    }

    /** The last that came for a party. */
    ReceivedLetter letterTo(String party) {
        return last(lettersTo(party), party);
    }

    /** The last that came to an address. */
    ReceivedLetter letterAt(String address) {
        return last(lettersAt(address), address);
    }

    private static ReceivedLetter last(List<ReceivedLetter> letters, String whose) {
        assertThat(letters).as("letters to " + whose).isNotEmpty();
        return letters.get(letters.size() - 1);
    }

    /** Those whose subject begins so, to whomever. */
    List<ReceivedLetter> lettersAbout(String subject) {
        return letters().filter(letter -> letter.subject().startsWith(subject)).toList();
    }

    void empty() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Stream<ReceivedLetter> letters() {
        return Stream.of(SERVER.getReceivedMessages()).map(ReceivedLetter::of).peek(letter -> assertThat(letter.text())
                .as("every letter says where its reader is told what becomes of her data: " + letter.subject())
                .contains(PrivacyAddress.PAGE + "/"));
    }

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
