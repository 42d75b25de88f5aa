package fi.neuvottelu.party;

import fi.neuvottelu.words.Invisible;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a party receives letters in one role: its registry, its wellbeing coordinator, its director …
 *
 * @param role in the words of the party, "kirjaamo" or "registratorskontor"
 * @param validFrom its first day
 * @param endedOn its last day, null while no end is known; a newer mailbox of the same role takes its place without an end
 */
public record Contact(
        PartyId party,
        String role,
        Mailbox mailbox,
        LocalDate validFrom,
        @Nullable LocalDate endedOn) {
    static final String REGISTRY = "kirjaamo";
    private static final Set<String> REGISTRY_WORDS = Set.of(
            REGISTRY,
            "kunnan kirjaamo",
            "kunnankirjaamo",
            "kaupungin kirjaamo",
            "kaupunginkirjaamo",
            "keskuskirjaamo",
            "registratorskontor",
            "registratorskontoret",
            "kommunens registratorskontor",
            "stadens registratorskontor",
            "registratur",
            "registraturen",
            "kommunens registratur",
            "stadens registratur",
            "registratorn",
            "registrator",
            "registry",
            "registry office");

    /** Whether this is the party's official mailbox, before all others. */
    public boolean registry() {
        return roleKey().equals(REGISTRY);
    }

    boolean hasRole(String words) {
        return roleKey().equals(roleKey(words));
    }

    boolean holdsOn(LocalDate day) {
        return endedOn == null || !day.isAfter(endedOn);
    }

    String roleKey() {
        return roleKey(role);
    }

    /** The same for the same role, however it is written and in whichever language the registry is named. */
    static String roleKey(String words) {
        var word = Invisible.folded(words).strip().replaceAll(" +", " ").toLowerCase(Locale.ROOT);
        return REGISTRY_WORDS.contains(word) ? REGISTRY : word;
    }
}
