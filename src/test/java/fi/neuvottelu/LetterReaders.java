package fi.neuvottelu;

import org.springframework.core.env.Environment;

/** People who have a letter and no account. */
class LetterReaders {
    private final Environment settings;
    private final TestClock clock;

    LetterReaders(Environment settings, TestClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Somebody who reads this language; the postman comes after each form that she sends. */
    LetterReader in(String language) {
        return new LetterReader(anonymous().withLanguageCookie(language), clock::runDue);
    }

    WebUser anonymous() {
        return WebUser.anonymous(settings.getRequiredProperty("local.server.port", Integer.class));
    }
}
