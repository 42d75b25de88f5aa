package fi.neuvottelu.answering;

import fi.neuvottelu.link.Links;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.people.ShowsItsOwn;
import fi.neuvottelu.web.WithoutLogin;
import fi.neuvottelu.words.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Whatever the links in letters open: to look changes nothing, only a form that is sent does. */
@Controller
class LetterPage {
    private static final String ONE = Links.PAGE + "/{secret}";

    private final LetterLinks links;
    private final ActingByLink acting;
    private final FreshLinks fresh;
    private final Pages pages;

    LetterPage(LetterLinks links, ActingByLink acting, FreshLinks fresh, Pages pages) {
        this.links = links;
        this.acting = acting;
        this.fresh = fresh;
        this.pages = pages;
    }

    @ShowsItsOwn
    @WithoutLogin
    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable String secret,
            @RequestParam(name = "kirjattu", required = false) @Nullable String recorded,
            HttpServletRequest request,
            HttpServletResponse response) {
        return links.look(secret)
                .flatMap(link -> acting.opened(link).map(opened -> page(opened, link, TypedByLink.NOTHING, request)))
                .map(page -> page.addObject("recorded", recorded != null))
                .orElseGet(() -> nothing(request, response));
    }

    /** What was done may have ended the matter: the page that says so shows nothing else. */
    @ShowsItsOwn
    @WithoutLogin
    @PostMapping(ONE)
    ModelAndView act(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = new TypedByLink(fields);
        return links.use(secret)
                .flatMap(link -> acting.opened(link)
                        .map(opened -> act(opened, link, typed, request, response))
                        .or(() -> Optional.of(link)
                                .filter(any -> acting.isDone(link, typed))
                                .map(any -> done(request))))
                .orElseGet(() -> {
                    var asked = fields.containsKey("uusi");
                    if (asked) {
                        fresh.askedFor(secret);
                    }
                    return nothing(request, response).addObject("asked", asked);
                });
    }

    private ModelAndView act(
            OpenedByLink opened,
            LetterLink link,
            TypedByLink typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            acting.act(opened, link, typed);
        } catch (Refusal refused) {
            if (acting.opened(link).isEmpty()) {
                return nothing(request, response);
            }
            response.setStatus(refused.status());
            return page(opened, link, typed, request).addObject("refused", refused.getMessage());
        }
        if (acting.opened(link).isEmpty()) {
            return done(request);
        }
        var back = new RedirectView("?kirjattu=1&lang=" + Pages.readers().getLanguage());
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView done(HttpServletRequest request) {
        return pages.show("letter-done", "byLink.done.title", List.of(), request);
    }

    /** With who acts, as far as she has written it. */
    private ModelAndView page(OpenedByLink opened, LetterLink link, TypedByLink typed, HttpServletRequest request) {
        var shown = opened.show(link, typed);
        return pages.show(shown.template(), shown.title(), shown.facts(), request)
                .addObject("byName", typed.one("byName"))
                .addObject("byRole", typed.one("byRole"));
    }

    /** Guessed, foreign, ended, revoked: one page, which says nothing of any of them. */
    private ModelAndView nothing(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return pages.show("letter-none", "byLink.none.title", List.of(), request);
    }
}
