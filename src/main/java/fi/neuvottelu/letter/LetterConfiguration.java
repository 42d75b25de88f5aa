package fi.neuvottelu.letter;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.OurReading;
import fi.neuvottelu.words.PrivacyAddress;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.StringUtils;

@Configuration
@EnableScheduling
@EnableConfigurationProperties({LetterSettings.class, MailSettings.class})
class LetterConfiguration {
    private static final Profiles ONLY_SHOWN = Profiles.of("demo", "test");

    @Bean
    Composer composer(Settings settings) {
        return new Composer(
                "letters",
                (host, language) ->
                        howWeCount(settings, language.locale()) + "\n" + privacy(settings, host, language.locale()));
    }

    @Bean
    MailWriter mailWriter(
            Composer composer,
            Attachments attachments,
            Letterheads letterheads,
            LetterSettings letters,
            Settings settings,
            Clock clock) {
        return new MailWriter(composer, attachments, letterheads, letters, settings.address("/"), clock);
    }

    /** Every letter rests on readings of ours, or may be read as if it did. */
    private static String howWeCount(Settings settings, Locale language) {
        var page = OurReading.PAGE + "?lang=" + language.getLanguage();
        return Texts.say("letter.readings", language, settings.address(page));
    }

    /** Every letter goes to somebody (GDPR 13 and 14), and the host answers for it. */
    private static String privacy(Settings settings, PartyId host, Locale language) {
        var page = PrivacyAddress.of(host.value()) + "?lang=" + language.getLanguage();
        return Texts.say("letter.privacy", language, settings.address(page));
    }

    /**
     * An empty host is no host: Spring makes a mail sender of it all the same.
     *
     * @throws IllegalStateException where letters would go nowhere
     */
    @Bean
    Delivery delivery(
            ObjectProvider<JavaMailSenderImpl> mail,
            LetterSettings letters,
            MailSettings settings,
            Settings installation,
            Environment environment,
            Clock clock) {
        var server = mail.getIfAvailable();
        if (server != null && StringUtils.hasText(server.getHost())) {
            return new MailServer(MailProperties.set(server, settings, installation), settings);
        }
        var folder = letters.folder();
        if (folder == null || !environment.acceptsProfiles(ONLY_SHOWN)) {
            throw new IllegalStateException(
                    "spring.mail.host is missing (NEUVOTTELU_SMTP_HOST): letters need a mail server;"
                            + " only a demonstration writes them into neuvottelu.letters.folder");
        }
        return new PickUpFolder(folder, clock);
    }

    @Bean
    Postmen postmen(Postman postman, LetterSettings letters, MailSettings settings) {
        return new Postmen(postman, letters.pause().orElse(null), settings.connections());
    }
}
