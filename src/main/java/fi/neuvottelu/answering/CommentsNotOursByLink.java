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
class CommentsNotOursByLink implements ContestedByLink {
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
    public Contested standing(long subject) {
        var standing = disowning.standing(subject);
        return new Contested(
                standing.party(),
                standing.day(),
                standing.said(),
                standing.saidBy(),
                standing.undoes(),
                standing.before(),
                standing.seen());
    }

    @Override
    public void disown(long subject, @Nullable String seen, Actor.LinkHolder by) {
        disowning.disown(subject, seen, by);
    }
}
