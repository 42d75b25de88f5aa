package fi.neuvottelu.dossier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.InvitationsOnFile;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whom the parties have named at a host's sessions, and until when their seats last. */
@Component
class PeopleOfHost implements ListOfHost {
    private static final List<String> COLUMNS = List.of("person", "role", "party", "lastSession", "until");

    private final InvitationsOnFile invitations;
    private final Parties parties;

    PeopleOfHost(InvitationsOnFile invitations, Parties parties) {
        this.invitations = invitations;
        this.parties = parties;
    }

    @Override
    public HostList which() {
        return HostList.PEOPLE;
    }

    @Override
    public Map<String, String> states() {
        return Map.of();
    }

    @Override
    public List<Seen> seen(Host host) {
        return Seen.several(Seen.What.PEOPLE, "people/" + host.id(), host.id().value());
    }

    @Override
    public Found find(Host host, Filter filter) {
        var known = parties.lookup(host);
        var all = invitations.namedTo(host.id()).stream()
                .filter(one -> filter.party() == null || one.party().equals(filter.party()))
                .filter(one -> filter.holds(LocalTimes.dateOf(one.lastAt())))
                .filter(one -> filter.tells(one.personName(), one.personRole()))
                .toList();
        return Found.of(COLUMNS, all, one -> {
            var party = known.apply(one.party());
            return List.of(
                    Cell.of(one.personName()),
                    Cell.of(one.personRole()),
                    Cell.link(party.name().inReadersLanguage(), Addresses.of(party.id())),
                    Cell.day(one.lastAt()),
                    Cell.day(PeopleOfParty.until(one, party)));
        });
    }
}
