package fi.neuvottelu.minutes;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The approval of the minutes by the chair or an examiner.
 *
 * @param task id of the task in which it is asked for; null before there is one
 * @param ownMailbox id of the {@link OwnMailbox} to which the link of whoever holds the seat went; null if none did
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
        @Nullable String task,
        @Nullable Long ownMailbox) {
    /** Whether it was decided by the link that went to the mailbox given as her own. */
    boolean byLink() {
        return Actor.BY_LINK.equals(channel);
    }

    /** Where the approval stands; silence approves only if the round's plan says so. */
    public enum State {
        ASKED,
        APPROVED,
        RETURNED,
        APPROVED_BY_SILENCE
    }
}
