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
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.util.StringUtils;

@Configuration
@EnableScheduling
@EnableConfigurationProperties(LetterSettings.class)
class LetterConfiguration {
    @Bean
    Composer composer(Settings settings) {
        return new Composer(
                "letters",
                (host, language) ->
                        howWeCount(settings, language.locale()) + "\n" + privacy(settings, host, language.locale()));
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

    /** An empty host is no host: Spring makes a mail sender of it all the same. */
    @Bean
    Delivery delivery(ObjectProvider<JavaMailSenderImpl> mail, LetterSettings settings, Clock clock) {
        var server = mail.getIfAvailable();
        return server != null && StringUtils.hasText(server.getHost())
                ? new MailServer(server)
                : new PickUpFolder(settings.folder(), clock);
    }

    @Bean
    SchedulingConfigurer postmansRounds(Postman postman, LetterSettings settings) {
        return tasks -> settings.pause().ifPresent(pause -> tasks.addFixedDelayTask(postman::deliverDue, pause));
    }
}
