package fi.neuvottelu.dossier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.dossier.OrganisationFacts.Person;
import fi.neuvottelu.invitation.InvitationsOnFile;
import fi.neuvottelu.invitation.InvitationsOnFile.Named;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyKind;
import fi.neuvottelu.statute.CouncilTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a party has named, and until when: mandates end with the council term (410/2015 s. 15); other actors have no council. */
@Component
class PeopleOfParty {
    private static final int MOST = 200;

    private final InvitationsOnFile invitations;

    PeopleOfParty(InvitationsOnFile invitations) {
        this.invitations = invitations;
    }

    List<Person> of(Sighted sighted) {
        return invitations.namedBy(sighted.id(), sighted.named()).stream()
                .limit(MOST)
                .map(one -> new Person(
                        one.personName(),
                        one.personRole(),
                        Shown.day(one.lastAt()),
                        Shown.day(until(one, sighted.party()))))
                .toList();
    }

    /** The day on which it ended or will end; null for those whom no term binds. */
    static @Nullable LocalDate until(Named one, Party party) {
        if (one.endedOn() != null || party.kind() == PartyKind.OTHER_ACTOR) {
            return one.endedOn();
        }
        return termOf(one.lastNamedOn() == null ? one.lastAt() : one.lastNamedOn());
    }

    private static @Nullable LocalDate termOf(Instant named) {
        return CouncilTerms.of(CouncilTerms.Body.MUNICIPALITY, LocalTimes.dateOf(named))
                .map(term -> term.end())
                .orElse(null);
    }
}
