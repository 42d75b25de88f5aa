package fi.neuvottelu.dossier;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.dossier.RoundFacts.Link;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.ByName;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.Party;
import fi.neuvottelu.people.SeesNobody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where one begins to look something up: the reader's hosts with their lists and parties, and her own organisations. */
@Controller
class FrontPage {
    /** Whoever watches the whole country begins with a host, not with three hundred parties. */
    private static final int FEW = 5;

    private final Readers readers;
    private final Parties parties;
    private final Pages pages;
    private final Clock clock;

    FrontPage(Readers readers, Parties parties, Pages pages, Clock clock) {
        this.readers = readers;
        this.parties = parties;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param parties of the host; none where the reader has many hosts */
    record OfHost(String name, List<Link> lists, List<Link> parties) {}

    record Facts(List<OfHost> hosts, List<Link> own) {}

    @SeesNobody
    @GetMapping(Addresses.FRONT)
    ModelAndView show(HttpServletRequest request) {
        var hosts = readers.hosts();
        var facts = new Facts(
                hosts.stream().map(host -> ofHost(host, hosts.size() <= FEW)).toList(),
                readers.organisations().stream()
                        .map(FrontPage::link)
                        .sorted(ByName.ofReader(Link::name))
                        .toList());
        return pages.show("dossiers", "dossier.title", facts, request);
    }

    private OfHost ofHost(Host host, boolean withParties) {
        var reader = readers.of(host);
        return new OfHost(
                host.name().inReadersLanguage(),
                Stream.of(HostList.values())
                        .filter(list -> reader.named() || !list.namesPeople())
                        .map(list -> new Link(Shown.say(list.title()), Addresses.of(host.id(), list)))
                        .toList(),
                withParties
                        ? parties.around(host, LocalTimes.today(clock)).stream()
                                .map(FrontPage::link)
                                .sorted(ByName.ofReader(Link::name))
                                .toList()
                        : List.of());
    }

    private static Link link(Party party) {
        return new Link(party.name().inReadersLanguage(), Addresses.of(party.id()));
    }
}
