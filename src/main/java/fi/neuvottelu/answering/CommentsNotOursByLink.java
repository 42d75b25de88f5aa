package fi.neuvottelu.answering;

import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.minutes.DisowningComments;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "This was not us", said of comments that came by a link. */
@Component
class CommentsNotOursByLink implements OpenedByLink {
    private final DisowningComments disowning;

    CommentsNotOursByLink(DisowningComments disowning) {
        this.disowning = disowning;
    }

    @Override
    public Matter matter() {
        return Matter.COMMENTS_NOT_OURS;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return Optional.ofNullable(letter.session()).flatMap(session -> disowning.of(session, letter.party()));
    }

    @Override
    public List<Long> contestable(long session, PartyId party) {
        return disowning.asked(session, party).stream().toList();
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return disowning.isOpen(link.subject());
    }

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        var standing = disowning.standing(link.subject());
        return new Contested(
                        standing.party(),
                        standing.day(),
                        standing.said(),
                        standing.saidBy(),
                        standing.undoes(),
                        standing.before(),
                        standing.seen())
                .shown();
    }

    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        disowning.disown(link.subject(), typed.one(Contested.SEEN), by);
    }
}
