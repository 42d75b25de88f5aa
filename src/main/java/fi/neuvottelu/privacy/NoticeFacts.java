package fi.neuvottelu.privacy;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.people.UseLog;
import fi.neuvottelu.privacy.PrivacySettings.Contact;
import fi.neuvottelu.words.InLanguages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What the page of a host says, in the reader's language. */
@Component
class NoticeFacts {
    /** Groups of data, by the keys of their texts. */
    private static final List<String> DATA =
            List.of("named", "present", "said", "files", "mailboxes", "accounts", "log");

    /** Who gets something anywhere, in the same way. */
    private static final List<String> RECIPIENTS = List.of("parties", "roles", "public");

    private static final List<String> RIGHTS = List.of("access", "rectify", "erase", "restrict", "object", "port");

    private final Notices notices;
    private final UseLog uses;

    NoticeFacts(Notices notices, UseLog uses) {
        this.notices = notices;
        this.uses = uses;
    }

    /** Each null where it is not told. */
    record Reached(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address) {}

    record Authority(String name, String site, String email, String phone, String address, String asOf) {}

    /**
     * @param kind of the host
     * @param controller null where the host has not said it, as {@code officer}, {@code ground} and {@code transfers}
     * @param joint whether it may hold meetings together with other hosts
     * @param logKept months
     */
    record Facts(
            String host,
            String kind,
            boolean joint,
            @Nullable Reached controller,
            @Nullable Reached officer,
            List<String> data,
            List<String> recipients,
            List<String> more,
            @Nullable String transfers,
            int years,
            @Nullable String ground,
            long logKept,
            List<String> rights,
            Authority authority) {}

    Facts of(Host host, Locale language) {
        var notice = notices.of(host);
        var retention = notice.retention();
        return new Facts(
                host.name().in(Language.of(language)),
                host.kind().name(),
                host.negotiatesWithHus(),
                reached(notice.controller(), language),
                reached(notice.officer(), language),
                DATA,
                RECIPIENTS,
                notice.recipients().stream().map(one -> one.in(language)).toList(),
                in(notice.transfers(), language),
                retention == null ? 0 : retention.years(),
                retention == null ? null : retention.ground().in(language),
                uses.kept().toTotalMonths(),
                RIGHTS,
                authority(language));
    }

    private static @Nullable Reached reached(@Nullable Contact contact, Locale language) {
        return contact == null || !contact.isReached()
                ? null
                : new Reached(
                        in(contact.name(), language),
                        given(contact.email()),
                        given(contact.phone()),
                        in(contact.address(), language));
    }

    private Authority authority(Locale language) {
        var one = notices.authority();
        return new Authority(
                one.name().in(language),
                one.site().in(language),
                one.email(),
                one.phone(),
                one.address().in(language),
                WrittenDate.plain(one.asOf(), language));
    }

    private static @Nullable String in(@Nullable InLanguages text, Locale language) {
        return text == null ? null : text.in(language);
    }

    private static @Nullable String given(@Nullable String text) {
        return StringUtils.hasText(text) ? text : null;
    }
}
