package fi.neuvottelu.dossier;

import fi.neuvottelu.party.PartyId;
import java.util.Set;

/**
 * Who reads about a host.
 *
 * @param ofHost she coordinates or supervises it: nothing of its negotiations is closed to her
 * @param named she coordinates it, and needs to know people by name
 * @param organisations of which she is
 */
record Reader(boolean ofHost, boolean named, Set<PartyId> organisations) {
    boolean is(PartyId party) {
        return organisations.contains(party);
    }

    /** What a party has said is its own and its host's, never another party's. */
    boolean mayKnow(PartyId whose) {
        return ofHost || is(whose);
    }
}
