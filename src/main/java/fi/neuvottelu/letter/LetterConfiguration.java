package fi.neuvottelu.letter;

import java.time.Clock;
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
    Composer composer() {
        return new Composer("letters");
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
