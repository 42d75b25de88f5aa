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
class ReportNotOursByLink implements ContestedByLink {
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
    public Contested standing(long subject) {
        var standing = disowning.standing(subject);
        return new Contested(
                standing.party(),
                standing.day(),
                standing.said(),
                standing.saidBy(),
                false,
                List.of(),
                standing.seen());
    }

    @Override
    public void disown(long subject, @Nullable String seen, Actor.LinkHolder by) {
        disowning.disown(subject, seen, by);
    }
}
