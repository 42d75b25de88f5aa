package fi.neuvottelu.invitation;

import fi.neuvottelu.party.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One party invited to one session, with its own letter, reply date (local date) and calendar entry.
 *
 * @param toldVersion version of the session of which the party has been told
 * @param answeredVersion version of the session to which the answer was given
 * @param movedTo id of the session to which the party was moved, if its invitation to this one was withdrawn for that
 * @param timesPlanned grows when a party that was moved away is invited again
 */
public record Invitation(
        long id,
        long sessionId,
        PartyId party,
        String calendarUid,
        InvitationState state,
        LocalDate replyBy,
        int toldVersion,
        @Nullable String instance,
        @Nullable Instant invitedAt,
        @Nullable Answer answer,
        @Nullable String answerReason,
        @Nullable Instant answeredAt,
        @Nullable Integer answeredVersion,
        boolean late,
        @Nullable LocalDate firstReminderOn,
        @Nullable LocalDate secondReminderOn,
        @Nullable LocalDate silenceReportedOn,
        @Nullable Long movedTo,
        int timesPlanned) {

    /** Neither withdrawn nor closed. */
    public boolean expected() {
        return state != InvitationState.WITHDRAWN && state != InvitationState.CLOSED;
    }

    public boolean silent() {
        return answer == null && state == InvitationState.INVITED;
    }
}
