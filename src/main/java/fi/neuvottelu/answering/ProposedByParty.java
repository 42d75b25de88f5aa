package fi.neuvottelu.answering;

import fi.neuvottelu.invitation.AgendaProposal;
import fi.neuvottelu.invitation.AgendaProposals;
import fi.neuvottelu.invitation.Invitation;
import fi.neuvottelu.invitation.ProposalState;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Typed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a party has proposed for the agenda and what became of it. */
@Component
class ProposedByParty {
    private final AgendaProposals proposals;

    ProposedByParty(AgendaProposals proposals) {
        this.proposals = proposals;
    }

    /** @param reason why it was declined, in the reader's language */
    record Decided(
            String text, ProposalState state, @Nullable String reason) {
        boolean isSaidAgainBy(String typed) {
            return text.equals(Typed.text(typed, Longest.MATTER));
        }
    }

    /** Those that the coordinator has taken or declined. */
    List<Decided> decided(Invitation invitation) {
        return all(invitation).stream()
                .filter(one -> one.state() != null)
                .map(one -> new Decided(
                        one.text(),
                        Objects.requireNonNull(one.state()),
                        one.reason().in(Pages.readers())))
                .toList();
    }

    /** Those on which nobody has decided. */
    List<String> undecided(Invitation invitation) {
        return all(invitation).stream()
                .filter(one -> one.state() == null)
                .map(AgendaProposal::text)
                .toList();
    }

    private List<AgendaProposal> all(Invitation invitation) {
        return proposals.ofInvitation(invitation.id());
    }
}
