package fi.neuvottelu.demo;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Contacts;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.OrganisationGroups;
import fi.neuvottelu.party.OtherActors;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.party.Sector;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo hosts' registers, filled once: invented mailboxes of real municipalities, invented other actors. */
@Component
@Profile("demo")
class DemoContacts {
    static final List<PartyId> HOSTS = List.of(PartyId.of("hva-17"), PartyId.of("hva-03"));

    private final Parties parties;
    private final OtherActors actors;
    private final Contacts contacts;
    private final OrganisationGroups groups;
    private final DemoPeople people;
    private final Clock clock;

    DemoContacts(
            Parties parties,
            OtherActors actors,
            Contacts contacts,
            OrganisationGroups groups,
            DemoPeople people,
            Clock clock) {
        this.parties = parties;
        this.actors = actors;
        this.contacts = contacts;
        this.groups = groups;
        this.people = people;
        this.clock = clock;
    }

    /** After the people, whose organisations these are. */
    @Order(20)
    @EventListener(ApplicationReadyEvent.class)
    public void moveIn() {
        HOSTS.stream()
                .map(parties::host)
                .filter(host -> actors.of(host.id(), today()).isEmpty())
                .forEach(this::fill);
    }

    private void fill(Host host) {
        var both = host.bilingual() ? List.of(Language.FI, Language.SV) : List.of(Language.FI);
        var association = actors.register(host, "Hyvän mielen yhdistys ry", Sector.NONPROFIT, both);
        var company = actors.register(host, "Liikuntatalo Oy", Sector.PRIVATE, List.of(Language.FI));
        var library = actors.register(host, "Aluekirjasto", Sector.PUBLIC_OTHER, both);
        Stream.<Party>of(host, association, company, library).forEach(party -> giveMailbox(party, host));
        parties.municipalitiesOf(host, today()).forEach(party -> giveMailbox(party, host));
        if (host.negotiatesWithHus()) {
            giveMailbox(parties.hus(), host);
        }
        people.join("jarjesto.edustaja", association.id().value());
    }

    private void giveMailbox(Party party, Host host) {
        groups.ensure(party.id(), party.name().both(), host.id());
        contacts.setMailbox(party.id(), "kirjaamo@" + party.id().value() + ".example", "kirjaamo", today());
    }

    private LocalDate today() {
        return LocalTimes.today(clock);
    }
}
