package fi.neuvottelu.answering;

import fi.neuvottelu.link.Links;
import fi.neuvottelu.page.Pages;
import fi.neuvottelu.people.ShowsItsOwn;
import fi.neuvottelu.web.WithoutLogin;
import fi.neuvottelu.words.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final String LANGUAGE = "kieli";
    private static final String RECORDED = "kirjattu";
    private static final String SAME = "ennallaan";
    private static final Duration JUST_NOW = Duration.ofMinutes(10);

    private final LetterLinks links;
    private final ActingByLink acting;
    private final FreshLinks fresh;
    private final Pages pages;
    private final Clock clock;

    LetterPage(LetterLinks links, ActingByLink acting, FreshLinks fresh, Pages pages, Clock clock) {
        this.links = links;
        this.acting = acting;
        this.fresh = fresh;
        this.pages = pages;
        this.clock = clock;
    }

    @ShowsItsOwn
    @WithoutLogin
    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable String secret,
            @RequestParam(name = RECORDED, required = false) @Nullable String recorded,
            @RequestParam(name = SAME, required = false) @Nullable String same,
            HttpServletRequest request,
            HttpServletResponse response) {
        var link = links.look(secret);
        return link.flatMap(good -> acting.opened(good).map(opened -> page(opened, good, TypedByLink.NOTHING, request)))
                .map(page -> page.addObject("recorded", isJustNow(recorded)).addObject("same", isJustNow(same)))
                .or(() -> link.flatMap(good -> closed(good, TypedByLink.NOTHING, request, response)))
                .orElseGet(() -> nothing(none(secret), request, response));
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
                        .map(opened -> typed.isTicked(LANGUAGE)
                                ? page(opened, link, typed, request)
                                : act(opened, link, typed, request, response))
                        .or(() -> closed(link, typed, request, response)))
                .orElseGet(() -> {
                    var asked = fields.containsKey("uusi");
                    if (asked) {
                        fresh.askedFor(secret);
                    }
                    return nothing(none(secret), request, response).addObject("asked", asked);
                });
    }

    private ModelAndView act(
            OpenedByLink opened,
            LetterLink link,
            TypedByLink typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean changes;
        try {
            changes = opened.changes(link, typed);
            acting.act(opened, link, typed);
        } catch (Refusal refused) {
            if (acting.opened(link).isEmpty()) {
                return closed(link, typed, request, response)
                        .orElseGet(() -> nothing("letter-none", request, response));
            }
            response.setStatus(refused.status());
            return page(opened, link, typed, request).addObject("refused", refused.getMessage());
        }
        if (acting.opened(link).isEmpty()) {
            return done(request);
        }
        var back = new RedirectView("?" + (changes ? RECORDED : SAME) + "="
                + clock.instant().getEpochSecond() + "&lang=" + Pages.readers().getLanguage());
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    /** The address of a page may be opened again a week later. */
    private boolean isJustNow(@Nullable String second) {
        return second != null
                && second.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(second)), clock.instant())
                                .abs()
                                .compareTo(JUST_NOW)
                        < 0;
    }

    /** Only whoever has the link learns that its time is over, and keeps what she typed. */
    private Optional<ModelAndView> closed(
            LetterLink link, TypedByLink typed, HttpServletRequest request, HttpServletResponse response) {
        if (acting.isDone(link, typed)) {
            return Optional.of(done(request));
        }
        return Optional.of(link).filter(acting::isClosed).map(any -> {
            response.setStatus(HttpStatus.GONE.value());
            return pages.show("letter-over", "byLink.over.title", typed.words(), request);
        });
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

    /** Guessed, foreign, revoked: one page, which says nothing of any of them. */
    private ModelAndView nothing(String template, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return pages.show(template, "byLink.none.title", List.of(), request);
    }

    /** Of what is cut nobody can have another one sent. */
    private static String none(String secret) {
        return Links.isWhole(secret) ? "letter-none" : "letter-cut";
    }
}
