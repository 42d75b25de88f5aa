package fi.neuvottelu.material;

import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of a session, without its content.
 *
 * @param pointKey of the point of the agenda that it is for; null if it is for the whole session
 * @param party that brought it; the host's own is one too
 * @param hash SHA-256, in hexadecimal
 * @param shared whether everybody who is invited sees it
 * @param broughtBy id of the user
 */
record Material(
        long id,
        long sessionId,
        @Nullable String pointKey,
        PartyId party,
        String name,
        MaterialType type,
        Spoken language,
        long bytes,
        String hash,
        Scanned scan,
        boolean shared,
        String broughtBy,
        Instant broughtAt) {
    /** In which language it is written. */
    enum Spoken {
        FI,
        SV,
        FI_SV,
        EN,
        OTHER
    }
}
