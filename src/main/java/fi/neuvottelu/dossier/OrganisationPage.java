package fi.neuvottelu.dossier;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.people.UseLog;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An organisation: what is asked of it, its negotiations, what it was to do and was promised, its people, its duties. */
@Controller
class OrganisationPage {
    private final ReadingOrganisations organisations;
    private final Pages pages;
    private final UseLog uses;

    OrganisationPage(ReadingOrganisations organisations, Pages pages, UseLog uses) {
        this.organisations = organisations;
        this.pages = pages;
        this.uses = uses;
    }

    @GetMapping(Addresses.ORGANISATION + "/{party}")
    ModelAndView show(@PathVariable String party, HttpServletRequest request) {
        var page = organisations.of(PartyId.of(party));
        uses.opened(page.seen());
        return pages.show(
                "organisation",
                "dossier.name",
                page.facts(),
                request,
                page.facts().name());
    }
}
