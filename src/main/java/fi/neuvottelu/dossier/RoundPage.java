package fi.neuvottelu.dossier;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.people.UseLog;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A round, under way or over; one that was recorded afterwards has an id below zero. */
@Controller
class RoundPage {
    private final ReadingRounds rounds;
    private final ReadingEarlier earlier;
    private final Pages pages;
    private final UseLog uses;

    RoundPage(ReadingRounds rounds, ReadingEarlier earlier, Pages pages, UseLog uses) {
        this.rounds = rounds;
        this.earlier = earlier;
        this.pages = pages;
        this.uses = uses;
    }

    @GetMapping(Addresses.ROUND + "/{id}")
    ModelAndView show(@PathVariable String id, HttpServletRequest request) {
        var number = Addresses.number(id);
        var page = number < 0 ? earlier.of(number) : rounds.of(number);
        uses.opened(page.seen());
        return pages.show(
                "round", "dossier.name", page.facts(), request, page.facts().name());
    }
}
