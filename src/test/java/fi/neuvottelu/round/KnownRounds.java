package fi.neuvottelu.round;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.statute.Act;

/** Rounds for tests that need a name and no database. */
public final class KnownRounds {
    private KnownRounds() {}

    /** What the host's round of 2027 is called. */
    public static String nameIn2027(Host host, Language language) {
        var round = new Round(
                1,
                host.id(),
                Act.HEALTH_PROMOTION,
                2027,
                1,
                RoundState.OPEN,
                null,
                false,
                null,
                null,
                null,
                null,
                "koordinaattori",
                null,
                null);
        return Rounds.nameOf(round, host, language);
    }
}
