package fi.neuvottelu.round;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Act;
import org.jspecify.annotations.Nullable;

/**
 * One negotiation round of one host.
 *
 * @param heldIn calendar year of the round; the session date decides the year for which a session counts
 * @param ordinal 1 for the year's first round, 2 for one that was opened beside it with a reason
 * @param silenceApproves whether the plan lets a silent approver count as approving; never by default
 * @param organiser who arranges the sessions in practice, if not the host; the duty stays the host's
 */
public record Round(
        long id,
        PartyId host,
        Act act,
        int heldIn,
        int ordinal,
        RoundState state,
        @Nullable String reason,
        boolean silenceApproves,
        @Nullable PartyId organiser,
        @Nullable String contactName,
        @Nullable String contactRole,
        @Nullable String contactEmail,
        String openedBy,
        @Nullable String instance,
        @Nullable String endReason) {}
