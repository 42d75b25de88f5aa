package fi.neuvottelu.answering;

import fi.neuvottelu.followup.DisowningReports;
import fi.neuvottelu.letter.Outgoing;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "This was not us", said of a report on a measure that came by a link. */
@Component
class ReportNotOursByLink implements OpenedByLink {
    private final DisowningReports disowning;

    ReportNotOursByLink(DisowningReports disowning) {
        this.disowning = disowning;
    }

    @Override
    public Matter matter() {
        return Matter.REPORT_NOT_OURS;
    }

    @Override
    public Optional<Long> of(Outgoing letter, @Nullable Long named) {
        return Optional.ofNullable(named).filter(measure -> disowning.isOpen(measure, letter.party(), letter.host()));
    }

    @Override
    public List<Long> contestable(long session, PartyId party) {
        return disowning.asked(session, party);
    }

    @Override
    public boolean isOpen(LetterLink link) {
        return disowning.isOpen(link.subject(), link.party(), link.host());
    }

    @Override
    public Shown show(LetterLink link, TypedByLink typed) {
        var standing = disowning.standing(link.subject());
        return new Contested(
                        standing.party(),
                        standing.day(),
                        standing.said(),
                        standing.saidBy(),
                        false,
                        List.of(),
                        standing.seen())
                .shown();
    }

    @Override
    public void act(LetterLink link, TypedByLink typed, Actor.LinkHolder by) {
        disowning.disown(link.subject(), typed.one(Contested.SEEN), by);
    }
}
