package fi.neuvottelu.letter;

import fi.neuvottelu.statute.OurReading;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.StringUtils;

@Configuration
@EnableScheduling
@EnableConfigurationProperties({LetterSettings.class, MailSettings.class})
class LetterConfiguration {
    @Bean
    Composer composer(Settings settings) {
        return new Composer("letters", language -> howWeCount(settings, language.locale()));
    }

    /** Every letter rests on readings of ours, or may be read as if it did. */
    private static String howWeCount(Settings settings, Locale language) {
        var page = OurReading.PAGE + "?lang=" + language.getLanguage();
        return Texts.say("letter.readings", language, settings.address(page));
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
            Clock clock) {
        var server = mail.getIfAvailable();
        if (server != null && StringUtils.hasText(server.getHost())) {
            return new MailServer(MailProperties.set(server, settings, installation), settings);
        }
        var folder = letters.folder();
        if (folder == null) {
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
