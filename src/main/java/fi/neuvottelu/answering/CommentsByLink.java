package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.minutes.Commenting;
import fi.neuvottelu.minutes.Minutes;
import fi.neuvottelu.minutes.ReviewDraft;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import java.util.List;
import java.util.Map;
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
    public List<Long> open(long session, PartyId party) {
        return commenting
                .of(session, party)
                .map(Minutes::id)
                .filter(minutes -> commenting.isOpen(minutes, party))
                .stream()
                .toList();
    }

    @Override
    public Map<Matter, List<Long>> receipted(long subject, PartyId party) {
        return Map.of(Matter.COMMENTS_NOT_OURS, commenting.reviewsOf(subject, party));
    }

    @Override
    public void writeAnew(long subject, PartyId party, String occasion) {
        commenting.writeAnew(subject, party, occasion);
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return commenting.isOpen(link.subject(), link.party());
    }

    /** What the page shows. */
    record Facts(Commenting.Draft draft, String version, ReviewDraft form) {}

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        var draft = commenting.draft(link.subject(), link.party());
        return new Shown(
                "letter-comments",
                "byLink.comments.title",
                new Facts(draft, version(link), typed.isNothing() ? draft.given() : form(typed)));
    }

    private String version(LetterLink link) {
        return String.valueOf(commenting.versionOf(link.subject(), link.party()));
    }

    @Override
    public boolean changes(LetterLink link, TypedByLink typed) {
        mustHaveSeen(typed, link);
        Field.of("review.comment").text(typed.one("comment"), Longest.TEXT);
        Field.of("review.dissent").text(typed.one("dissent"), Longest.TEXT);
        return !commenting.hasSaid(link.subject(), link.party(), form(typed));
    }

    private void mustHaveSeen(TypedByLink typed, LetterLink link) {
        var seen = typed.one("version");
        if (seen != null && !seen.equals(version(link))) {
            throw new Refusal("byLink.newDraft");
        }
    }

    private static ReviewDraft form(TypedByLink typed) {
        return new ReviewDraft(typed.isTicked("noComments"), typed.one("comment"), typed.one("dissent"));
    }

    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        if (!isOpen(link)) {
            throw new Refusal("onBehalf.noTask");
        }
        if (!changes(link, typed)) {
            return;
        }
        commenting.give(link.subject(), link.party(), form(typed), by);
    }
}
