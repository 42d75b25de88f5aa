package fi.neuvottelu.invitation;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.words.TextPair;
import org.jspecify.annotations.Nullable;

/**
 * An agenda point that a party has proposed in its answer.
 *
 * @param state null while nobody has decided; it stands on the agenda until it is declined
 * @param reason why it was declined
 */
public record AgendaProposal(
        long id,
        long invitationId,
        PartyId party,
        String text,
        @Nullable ProposalState state,
        TextPair reason) {
    String pointKey() {
        return "proposal-" + id;
    }
}
