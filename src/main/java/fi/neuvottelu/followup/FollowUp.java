package fi.neuvottelu.followup;

import fi.neuvottelu.party.PartyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agreed measure being followed; it outlives its round. The due date is a local date.
 *
 * @param measureId with round and session: null for one that was agreed in a negotiation recorded afterwards
 * @param agreedOn local day on which that one was agreed, under its Act
 */
public record FollowUp(
        long id,
        @Nullable Long measureId,
        @Nullable Long roundId,
        @Nullable Long sessionId,
        PartyId host,
        String text,
        PartyId owner,
        @Nullable String ownerRole,
        LocalDate dueOn,
        FollowUpState state,
        @Nullable String instance,
        @Nullable LocalDate agreedOn) {
    /** What the link in the letters about it opens; with its id. */
    public static final String LINK = "toimenpide";

    /** Whether in no session of a round. */
    boolean agreedElsewhere() {
        return sessionId == null;
    }
}
