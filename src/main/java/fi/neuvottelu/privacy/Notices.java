package fi.neuvottelu.privacy;

import fi.neuvottelu.beginning.NeededToBegin;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.privacy.PrivacySettings.OfHost;
import fi.neuvottelu.words.StartRefused;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The notices of all hosts. */
@Component
@EnableConfigurationProperties(PrivacySettings.class)
class Notices implements NeededToBegin {
    private final PrivacySettings settings;

    /** @throws StartRefused for a notice of nobody: what its host meant to say would be left out in silence */
    Notices(PrivacySettings settings, Parties parties) {
        this.settings = settings;
        var unknown = settings.hosts().keySet().stream()
                .filter(id -> parties.findHost(PartyId.of(id)).isEmpty())
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new StartRefused(
                    "neuvottelu.privacy.hosts names who is no host: " + String.join(", ", unknown) + ".",
                    "Name hosts by their ids: hva-01 to hva-21, helsinki.");
        }
    }

    Notice of(Host host) {
        return Notice.of(settings, settings.hosts().getOrDefault(host.id().value(), OfHost.NOTHING));
    }

    PrivacySettings.Authority authority() {
        return settings.authority();
    }

    @Override
    public List<String> lacks(Host host, Locale language) {
        return of(host).lacks().stream()
                .map(lack -> Texts.say("privacy.lack." + lack, language))
                .toList();
    }

    /** @throws StartRefused naming each of those hosts that says too little, with the settings that lack */
    void refuseSilent(Stream<Host> begun) {
        var silent = begun.filter(host -> !of(host).lacks().isEmpty())
                .map(host -> host.id() + " " + host.name().fi() + ": " + String.join(", ", lacks(host, Locale.ENGLISH)))
                .toList();
        if (!silent.isEmpty()) {
            throw new StartRefused(
                    "hosts that have begun do not say how they use personal data (GDPR 13 and 14).\n  "
                            + String.join("\n  ", silent),
                    "Set what is missing: neuvottelu.privacy for all hosts, neuvottelu.privacy.hosts.ID for one.");
        }
    }
}
