package fi.neuvottelu.privacy;

import fi.neuvottelu.beginning.FirstDays;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.WithoutLogin;
import fi.neuvottelu.words.NotHere;
import fi.neuvottelu.words.PrivacyAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How a host uses personal data, open to everybody; and the list of the hosts that have begun. */
@Controller
class PrivacyPage {
    private final Pages pages;
    private final NoticeFacts facts;
    private final FirstDays days;
    private final Parties parties;

    PrivacyPage(Pages pages, NoticeFacts facts, FirstDays days, Parties parties) {
        this.pages = pages;
        this.facts = facts;
        this.days = days;
        this.parties = parties;
    }

    record OfHost(String name, String link) {}

    @SeesNobody
    @WithoutLogin
    @GetMapping(PrivacyAddress.PAGE)
    ModelAndView list(HttpServletRequest request) {
        var begun = days.all().keySet();
        List<OfHost> hosts = parties.hosts().stream()
                .filter(host -> begun.contains(host.id()))
                .map(this::line)
                .toList();
        return pages.show("privacies", "privacy.title", hosts, request);
    }

    private OfHost line(Host host) {
        return new OfHost(
                host.name().in(Language.of(Pages.readers())),
                PrivacyAddress.of(host.id().value()));
    }

    /** Of a host that has not begun, too: a letter or a test of it may be on its way. */
    @SeesNobody
    @WithoutLogin
    @GetMapping(PrivacyAddress.PAGE + "/{host}")
    ModelAndView show(@PathVariable String host, HttpServletRequest request) {
        var one = parties.findHost(PartyId.of(host)).orElseThrow(NotHere::new);
        var shown = facts.of(one, Pages.readers());
        return pages.show("privacy", "privacy.ofHost", shown, request, shown.host());
    }
}
