package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.register.Sight;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who reads now, by the rights that she has in the register and in the engine: there are no others. */
@Component
class Readers {
    private final Acting acting;
    private final Sight sight;
    private final Parties parties;

    Readers(Acting acting, Sight sight, Parties parties) {
        this.acting = acting;
        this.sight = sight;
        this.parties = parties;
    }

    Reader of(Host host) {
        return new Reader(
                sight.answersFor(host), acting.isCoordinatorOf(host.id().value()), ids(organisations()));
    }

    /** Those of which she is; for other actors too, whichever host's register they are in. */
    List<Party> organisations() {
        return acting.groups().stream()
                .map(PartyId::of)
                .flatMap(id -> parties.find(id).stream())
                .toList();
    }

    /** Those that she coordinates or supervises. */
    List<Host> hosts() {
        return parties.hosts().stream().filter(sight::answersFor).toList();
    }

    /** Those that she coordinates. */
    Set<PartyId> coordinated() {
        return ids(parties.hosts().stream()
                .filter(host -> acting.isCoordinatorOf(host.id().value()))
                .toList());
    }

    private static Set<PartyId> ids(List<? extends Party> all) {
        return all.stream().map(Party::id).collect(toSet());
    }
}
