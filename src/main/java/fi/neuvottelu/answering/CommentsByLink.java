package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.minutes.Commenting;
import fi.neuvottelu.minutes.Minutes;
import fi.neuvottelu.minutes.ReviewDraft;
import fi.neuvottelu.people.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A party comments on draft minutes by the link in its letter. */
@Component
class CommentsByLink implements OpenedByLink {
    private final Commenting commenting;

    CommentsByLink(Commenting commenting) {
        this.commenting = commenting;
    }

    @Override
    public Matter matter() {
        return Matter.COMMENTS;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return Optional.ofNullable(letter.session())
                .flatMap(session -> commenting.of(session, letter.party()))
                .map(Minutes::id);
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return commenting.isOpen(link.subject(), link.party());
    }

    /** What the page shows. */
    record Facts(Commenting.Draft draft, ReviewDraft form) {}

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        var draft = commenting.draft(link.subject(), link.party());
        return new Shown(
                "letter-comments",
                "byLink.comments.title",
                new Facts(draft, typed.isNothing() ? draft.given() : form(typed)));
    }

    private static ReviewDraft form(TypedByLink typed) {
        return new ReviewDraft(typed.isTicked("noComments"), typed.one("comment"), typed.one("dissent"));
    }

    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        commenting.give(link.subject(), link.party(), form(typed), by);
    }
}
