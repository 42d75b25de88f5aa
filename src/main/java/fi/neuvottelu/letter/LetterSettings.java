package fi.neuvottelu.letter;

import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.StringUtils;

/**
 * {@code neuvottelu.letters.*}
 *
 * @param from the sender of every letter
 * @param replyTo where answers go, if not to the sender
 * @param folder where letters become files if there is no mail server: a demonstration; null refuses the start without one
 * @param poll pause between two rounds of the postman; {@code -} = he stays at home
 */
@ConfigurationProperties("neuvottelu.letters")
record LetterSettings(
        @DefaultValue("") String from,
        @Nullable String replyTo,
        @Nullable Path folder,
        @DefaultValue("1s") String poll) {
    LetterSettings {
        if (from.isBlank()) {
            throw new IllegalStateException("neuvottelu.letters.from is missing: letters need a sender's address");
        }
        mailbox("neuvottelu.letters.from", from);
        if (StringUtils.hasText(replyTo)) {
            mailbox("neuvottelu.letters.reply-to", replyTo);
        }
    }

    private static void mailbox(String setting, String address) {
        try {
            Mailbox.of(address);
        } catch (Refusal noMailbox) {
            // Its cause is worded for whoever fills in a form.
            throw new IllegalStateException(setting + " is no address that mail can go to: " + address);
        }
    }

    Mailbox sender() {
        return Mailbox.of(from);
    }

    @Nullable
    Mailbox answersTo() {
        return StringUtils.hasText(replyTo) ? Mailbox.of(replyTo) : null;
    }

    Optional<Duration> pause() {
        return Optional.of(poll).filter(set -> !set.equals("-")).map(DurationStyle::detectAndParse);
    }
}
