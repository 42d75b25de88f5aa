package fi.neuvottelu.dossier;

import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.OtherActor;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.register.DutiesOnFile;
import fi.neuvottelu.words.NotHere;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What one may read of an organisation: its own people all of it, whoever is of a host what concerns that host. */
@Component
class ReadingOrganisations {
    private final Parties parties;
    private final Readers readers;
    private final AskedOfParty asked;
    private final MeetingsOfParty meetings;
    private final MeasuresOfParty measures;
    private final PeopleOfParty people;
    private final KnownOfParty known;
    private final DutiesOnFile duties;
    private final Clock clock;

    ReadingOrganisations(
            Parties parties,
            Readers readers,
            AskedOfParty asked,
            MeetingsOfParty meetings,
            MeasuresOfParty measures,
            PeopleOfParty people,
            KnownOfParty known,
            DutiesOnFile duties,
            Clock clock) {
        this.parties = parties;
        this.readers = readers;
        this.asked = asked;
        this.meetings = meetings;
        this.measures = measures;
        this.people = people;
        this.known = known;
        this.duties = duties;
        this.clock = clock;
    }

    /** @throws NotHere for whoever it does not concern, as if there were none */
    OrganisationOnPage of(PartyId id) {
        var sighted = sighted(parties.find(id).orElseThrow(NotHere::new));
        var met = meetings.of(sighted);
        var named = sighted.own() || !sighted.named().isEmpty();
        var facts = new OrganisationFacts(
                sighted.party().name().inReadersLanguage(),
                sighted.own(),
                named,
                asked.of(sighted),
                met.ahead(),
                met.past(),
                met.cut(),
                measures.toDo(sighted),
                measures.promised(sighted, met.sessions()),
                named ? people.of(sighted) : List.of(),
                duties.of(id, LocalTimes.today(clock), Pages.readers()),
                known.of(sighted, named),
                known.privacy(sighted));
        return new OrganisationOnPage(facts, seen(sighted));
    }

    private Sighted sighted(Party party) {
        var own = readers.organisations().stream().anyMatch(party::equals);
        var around = parties.hosts().stream().filter(host -> isOf(host, party)).toList();
        var mine = readers.hosts();
        var hosts = own
                ? Stream.concat(around.stream(), parties.hosts().stream())
                        .distinct()
                        .toList()
                : around.stream().filter(mine::contains).toList();
        if (hosts.isEmpty()) {
            throw new NotHere();
        }
        var coordinated = readers.coordinated();
        return new Sighted(
                party,
                own,
                hosts,
                own
                        ? ids(parties.hosts())
                        : ids(hosts.stream()
                                .filter(host -> coordinated.contains(host.id()))
                                .toList()));
    }

    /** Ended municipalities stay with the host in whose area they were. */
    private boolean isOf(Host host, Party party) {
        return switch (party.kind()) {
            case COUNTY, HELSINKI -> host.id().equals(party.id());
            case MUNICIPALITY -> parties.everMunicipalitiesOf(host).stream().anyMatch(party::equals);
            case HUS -> host.negotiatesWithHus();
            case OTHER_ACTOR ->
                party instanceof OtherActor actor && actor.host().equals(host.id());
        };
    }

    private static Set<PartyId> ids(List<Host> hosts) {
        return hosts.stream().map(Host::id).collect(toSet());
    }

    private static List<Seen> seen(Sighted sighted) {
        return sighted.own()
                ? Seen.nobody()
                : sighted.hosts().stream()
                        .flatMap(host -> Seen.one(
                                sighted.named().contains(host.id()) ? Seen.What.PEOPLE : Seen.What.ANSWERS,
                                "organisation/" + sighted.id(),
                                host.id().value(),
                                sighted.id().value())
                                .stream())
                        .toList();
    }
}
