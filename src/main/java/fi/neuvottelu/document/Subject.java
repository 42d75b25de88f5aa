package fi.neuvottelu.document;

import fi.neuvottelu.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Of what a document is.
 *
 * @param session null where it is of the whole round
 * @param party null where it is not one party's
 */
public record Subject(
        long round, @Nullable Long session, @Nullable PartyId party) {
    public static Subject ofRound(long round) {
        return new Subject(round, null, null);
    }

    public static Subject ofSession(long round, long session) {
        return new Subject(round, session, null);
    }

    String key() {
        var whole = session == null ? "round/" + round : Documents.ofSession(session);
        return party == null ? whole : whole + "/" + party.value();
    }
}
