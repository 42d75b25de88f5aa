package fi.neuvottelu.privacy;

import fi.neuvottelu.party.Mailbox;
import fi.neuvottelu.words.InLanguages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * {@code neuvottelu.privacy.*}: what holds for all hosts, and for each by its id what it says otherwise.
 *
 * @param controller whom to ask at the host
 * @param officer the data protection officer (GDPR 37(1)(a))
 * @param transfers to countries outside the EEA; null where none is told of
 * @param recipients beyond the usual, such as whoever runs the service
 * @param authority who supervises
 */
@ConfigurationProperties("neuvottelu.privacy")
record PrivacySettings(
        @Nullable Contact controller,
        @Nullable Contact officer,
        @Nullable Retention retention,
        @Nullable InLanguages transfers,
        @DefaultValue List<InLanguages> recipients,
        @DefaultValue Map<String, OfHost> hosts,
        Authority authority) {
    /** What one host says; null where it says what all do. Its recipients come on top of those of all. */
    record OfHost(
            @Nullable Contact controller,
            @Nullable Contact officer,
            @Nullable Retention retention,
            @Nullable InLanguages transfers,
            @DefaultValue List<InLanguages> recipients) {
        static final OfHost NOTHING = new OfHost(null, null, null, null, List.of());
    }

    /** @param name a unit or a role, or a person */
    record Contact(
            @Nullable InLanguages name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable InLanguages address) {
        Contact {
            if (StringUtils.hasText(email)) {
                Mailbox.of(email);
            }
        }

        /** Whether there is a way to reach it. */
        boolean isReached() {
            return StringUtils.hasText(email) || StringUtils.hasText(phone) || address != null;
        }
    }

    /** @param ground what the years rest on, and from when they are counted */
    record Retention(int years, InLanguages ground) {
        Retention {
            if (years < 1) {
                throw new IllegalStateException("neuvottelu.privacy: retention.years is at least 1");
            }
            if (ground == null) {
                throw new IllegalStateException("neuvottelu.privacy: retention.ground is missing");
            }
        }
    }

    /** @param asOf day on which its source said so */
    record Authority(
            InLanguages name, InLanguages site, String email, String phone, InLanguages address, LocalDate asOf) {}
}
