package fi.neuvottelu.agreement;

import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategic cooperation agreement as it stands now.
 *
 * @param id names it for good
 * @param version grows with every change; what was before one is kept
 * @param host a county or Helsinki, itself a party
 * @param parties the others
 * @param beginsOn first local day in force
 * @param endsOn last local day in force as agreed; null until further notice
 * @param endedOn last local day in force if it was ended before, null otherwise
 * @param link to the document
 */
public record Agreement(
        long id,
        long version,
        PartyId host,
        List<PartyId> parties,
        String title,
        LocalDate beginsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn,
        @Nullable String link,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {
    /** Whether it is in force on a day or will be; what is ended, on a day to come too, is over. */
    boolean isOver(LocalDate today) {
        return endedOn != null || endsOn != null && endsOn.isBefore(today);
    }
}
