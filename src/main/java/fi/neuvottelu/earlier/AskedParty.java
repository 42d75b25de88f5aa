package fi.neuvottelu.earlier;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a party that was named as present says to what was recorded of it. It decides nothing by itself.
 *
 * @param statement what the party says instead, null unless it contests
 * @param channel by which it reached the coordinator who recorded it; null if the party replied itself
 */
record AskedParty(
        long id,
        long negotiationId,
        PartyId party,
        String askedAbout,
        State state,
        @Nullable String statement,
        @Nullable String channel,
        @Nullable LocalDate receivedOn,
        @Nullable String saidBy,
        @Nullable String instance) {
    /** Where it stands. */
    enum State {
        ASKED,
        CONFIRMED,
        CONTESTED,
        /** Something else is recorded of it now, about which it is asked anew if it still is named. */
        SUPERSEDED
    }
}
