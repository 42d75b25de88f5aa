package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.minutes.ApprovalDraft;
import fi.neuvottelu.minutes.Approving;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.words.Refusal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The chair or an examiner approves or returns minutes by the link that was sent to the mailbox given as her own. */
@Component
class ApproveByLink implements OpenedByLink {
    private final Approving approving;

    ApproveByLink(Approving approving) {
        this.approving = approving;
    }

    @Override
    public Matter matter() {
        return Matter.APPROVAL;
    }

    @Override
    public boolean isOnesOwn() {
        return true;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return Optional.ofNullable(named).filter(mailbox -> approving.goesThere(mailbox, letter));
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return approving.isOpen(link.subject());
    }

    /** What the page shows. */
    record Facts(Approving.Asked asked, ApprovalDraft form) {}

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        return new Shown(
                "letter-approval", "byLink.approval.title", new Facts(approving.asked(link.subject()), form(typed)));
    }

    private static ApprovalDraft form(TypedByLink typed) {
        return new ApprovalDraft(typed.one("decision"), typed.one("reason"));
    }

    /** Whose seat it is, is no question: she writes her role. */
    @Override
    public Actor.LinkHolder by(LetterLink link, TypedByLink typed) {
        return approving
                .holder(link.subject(), link.host(), typed.role("byLink.role"), TypedByLink.LONGEST_HALF)
                .orElseThrow(() -> new Refusal("approval.givenAlready"));
    }

    @Override
    public boolean isDone(LetterLink link, TypedByLink typed) {
        return approving.hasSaid(link.subject(), form(typed));
    }

    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        approving.give(link.subject(), form(typed), by);
    }
}
