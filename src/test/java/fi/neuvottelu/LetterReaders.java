package fi.neuvottelu;

import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** People who have a letter and no account. */
class LetterReaders {
    private final Environment settings;
    private final TestClock clock;
    private final TestMailbox mailbox;
    private final Coordinator coordinator;

    LetterReaders(Environment settings, TestClock clock, TestMailbox mailbox, Coordinator coordinator) {
        this.settings = settings;
        this.clock = clock;
        this.mailbox = mailbox;
        this.coordinator = coordinator;
    }

    /**
     * Somebody who has the letter by which her party was invited.
     *
     * @param link in it
     */
    record Invited(OpenedSession session, LetterReader reader, String link) {}

    /** The parties of a new session have their letters; the first one's is read, in Finnish. */
    Invited invited(String host, String party, String... others) {
        var parties = Stream.concat(Stream.of(party), Stream.of(others)).toArray(String[]::new);
        var session = coordinator.opensRoundWithOneSession(host, Scenario.DAY, parties);
        clock.passes(session.invitationOn());
        return new Invited(session, in("fi"), LetterReader.linkIn(mailbox.letterTo(party)));
    }

    /** Somebody who reads this language; the postman comes after each form that she sends. */
    LetterReader in(String language) {
        return new LetterReader(anonymous().withLanguageCookie(language), clock::runDue);
    }

    WebUser anonymous() {
        return WebUser.anonymous(settings.getRequiredProperty("local.server.port", Integer.class));
    }
}
