package fi.neuvottelu.minutes;

import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The approval of the minutes by the chair or an examiner.
 *
 * @param task id of the task in which it is asked for; null before there is one
 */
public record Approval(
        long id,
        long minutesId,
        int seat,
        int version,
        String role,
        PartyId party,
        String personName,
        @Nullable String userId,
        State state,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable String recordedBy,
        @Nullable String channel,
        @Nullable LocalDate receivedOn,
        @Nullable String saidBy,
        @Nullable String replacedReason,
        @Nullable LocalDate remindedOn,
        @Nullable String task) {
    /** Where the approval stands; silence approves only if the round's plan says so. */
    public enum State {
        ASKED,
        APPROVED,
        RETURNED,
        APPROVED_BY_SILENCE
    }
}
