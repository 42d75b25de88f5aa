package fi.neuvottelu.round;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import fi.neuvottelu.words.TextPair;
import org.jspecify.annotations.Nullable;

/** Rounds for tests that need a name and no database. */
public final class KnownRounds {
    private KnownRounds() {}

    /** What the host's round of 2027 is called. */
    public static String nameIn2027(Host host, Language language) {
        return Rounds.nameOf(in2027(host), host, language);
    }

    /** The host's yearly round of 2027. */
    public static Round in2027(Host host) {
        return of(host, Act.HEALTH_PROMOTION, Window.ofYear(2027), null);
    }

    /** @param questions of the standard form, a line each */
    public static Round of(Host host, Act act, Window window, @Nullable String questions) {
        return new Round(
                1,
                host.id(),
                act,
                window.start(),
                window.end(),
                1,
                RoundState.OPEN,
                null,
                false,
                null,
                null,
                TextPair.NONE,
                null,
                "koordinaattori",
                null,
                TextPair.NONE,
                null,
                questions);
    }
}
