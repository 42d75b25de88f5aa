package fi.neuvottelu.letter;

import fi.neuvottelu.letter.MailSettings.Security;
import fi.neuvottelu.words.Settings;
import java.net.URI;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** What Jakarta Mail is told, which of itself neither encrypts nor gives a real name. What an administrator set goes before. */
final class MailProperties {
    private MailProperties() {}

    static JavaMailSenderImpl set(JavaMailSenderImpl server, MailSettings settings, Settings installation) {
        var withPassword = settings.token() != null || StringUtils.hasText(server.getPassword());
        if (withPassword && settings.security() == Security.NONE) {
            throw new IllegalStateException(
                    "neuvottelu.mail.security (NEUVOTTELU_SMTP_SECURITY) is NONE: the password would travel in clear");
        }
        if (withPassword && !StringUtils.hasText(server.getUsername())) {
            throw new IllegalStateException(
                    "spring.mail.username (NEUVOTTELU_SMTP_USER) is missing: whose the password or token is");
        }
        var starttls = settings.security() == Security.STARTTLS;
        var properties = server.getJavaMailProperties();
        properties.putIfAbsent("mail.smtp.starttls.enable", String.valueOf(starttls));
        properties.putIfAbsent("mail.smtp.starttls.required", String.valueOf(starttls && withPassword));
        if (starttls && withPassword && !"true".equals(properties.getProperty("mail.smtp.starttls.required"))) {
            throw new IllegalStateException(
                    "spring.mail.properties.mail.smtp.starttls.required is false: the password could travel in clear");
        }
        properties.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
        properties.putIfAbsent("mail.smtp.auth", String.valueOf(withPassword));
        if (settings.token() != null) {
            properties.putIfAbsent("mail.smtp.auth.mechanisms", "XOAUTH2");
        }
        properties.putIfAbsent("mail.smtp.localhost", name(settings, installation));
        properties.putIfAbsent("mail.smtp.quitwait", "false");
        return server;
    }

    private static String name(MailSettings settings, Settings installation) {
        return StringUtils.hasText(settings.name())
                ? settings.name()
                : URI.create(installation.address("")).getHost();
    }
}
