package fi.neuvottelu.accessibility;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.words.Settings;
import fi.neuvottelu.words.Texts;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Its facts, as they are today. */
@Component
class Statement {
    private static final String TOOLS = "axe-core, HTML_CodeSniffer";

    /** What does not work, by the keys of its texts. */
    private static final List<String> GAPS = List.of("tasklist", "cockpit", "language", "script", "documents");

    private final AccessibilitySettings settings;
    private final Parties parties;
    private final Settings addresses;
    private final Clock clock;
    private final ObjectProvider<BuildProperties> build;
    private final Assessment assessment = Assessment.last();

    Statement(
            AccessibilitySettings settings,
            Parties parties,
            Settings addresses,
            Clock clock,
            ObjectProvider<BuildProperties> build) {
        this.settings = settings;
        this.parties = parties;
        this.addresses = addresses;
        this.clock = clock;
        this.build = build;
    }

    record Feedback(String host, String address, String link) {}

    record Authority(String name, String unit, String site, String email, String phone, String asOf) {}

    /**
     * @param someWithout whether a host has named no address
     * @param build day on which the application was built; null where it is not known
     */
    record Facts(
            String address,
            List<String> gaps,
            String assessedOn,
            String tools,
            List<Assessment.Place> places,
            List<Feedback> feedback,
            boolean someWithout,
            Authority authority,
            List<String> breaks,
            @Nullable String build) {}

    Facts facts(Locale language) {
        var feedback = parties.hosts().stream()
                .flatMap(host -> feedback(host, language).stream())
                .toList();
        return new Facts(
                addresses.address(""),
                GAPS,
                WrittenDate.plain(assessment.on(), language),
                TOOLS,
                assessment.places(),
                feedback,
                feedback.size() < parties.hosts().size(),
                authority(language),
                breaks(language),
                built(language));
    }

    private Optional<Feedback> feedback(Host host, Locale language) {
        return Optional.ofNullable(settings.feedback().get(host.id().value()))
                .map(address -> new Feedback(
                        host.name().in(Language.of(language)),
                        address,
                        address.contains("@") ? "mailto:" + address : address));
    }

    private Authority authority(Locale language) {
        var one = settings.authority();
        return new Authority(
                one.name().in(language),
                one.unit().in(language),
                one.site().in(language),
                one.email().in(language),
                one.phone(),
                WrittenDate.plain(one.asOf(), language));
    }

    private List<String> breaks(Locale language) {
        var now = LocalDateTime.ofInstant(clock.instant(), LocalTimes.ZONE);
        return settings.breaks().stream()
                .filter(one -> one.to().isAfter(now))
                .sorted(Comparator.comparing(AccessibilitySettings.Break::from))
                .map(one -> Texts.say(
                        "statement.break",
                        language,
                        moment(one.from(), language),
                        moment(one.to(), language),
                        one.text().in(language)))
                .toList();
    }

    private @Nullable String built(Locale language) {
        var known = build.getIfAvailable();
        return known == null ? null : WrittenDate.plain(LocalTimes.dateOf(known.getTime()), language);
    }

    private static String moment(LocalDateTime time, Locale language) {
        return WrittenDate.plain(time.toLocalDate(), language) + " " + WrittenDate.plain(time.toLocalTime(), language);
    }
}
