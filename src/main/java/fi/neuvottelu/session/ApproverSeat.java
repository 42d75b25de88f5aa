package fi.neuvottelu.session;

import fi.neuvottelu.party.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * Who approves the minutes: the chair (seat 0) and two examiners (seats 1 and 2).
 *
 * @param userId her account, null if she has none; then her organisation or the coordinator answers
 * @param email the mailbox that was given as her own
 */
public record ApproverSeat(
        int seat,
        Role role,
        PartyId party,
        String personName,
        @Nullable String userId,
        @Nullable String email) {
    /** In what quality she approves. */
    public enum Role {
        CHAIR,
        EXAMINER
    }
}
