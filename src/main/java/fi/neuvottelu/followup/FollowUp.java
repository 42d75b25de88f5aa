package fi.neuvottelu.followup;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agreed measure being followed; it outlives its round. The due date is a local date. */
public record FollowUp(
        long id,
        long measureId,
        long roundId,
        long sessionId,
        PartyId host,
        String text,
        PartyId owner,
        @Nullable String ownerRole,
        LocalDate dueOn,
        FollowUpState state,
        @Nullable String instance) {}
