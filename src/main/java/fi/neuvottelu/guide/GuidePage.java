package fi.neuvottelu.guide;

import fi.neuvottelu.page.Pages;
import fi.neuvottelu.party.Parties;
import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.SeesNobody;
import fi.neuvottelu.web.WithoutLogin;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A guide of one page for each role, and the page that leads to them. Nothing on them is about people, so they are open to everybody. */
@Controller
class GuidePage {
    private final Pages pages;
    private final Acting acting;
    private final Parties parties;

    GuidePage(Pages pages, Acting acting, Parties parties) {
        this.pages = pages;
        this.acting = acting;
        this.parties = parties;
    }

    /** A guide by the key of its texts. */
    record Guide(String key, String address) {
        static Guide of(Role role) {
            return new Guide("guide." + role, role.address());
        }
    }

    /**
     * What stands on a guide, as ends of the keys of its texts: they are counted there.
     *
     * @param others guides for other roles
     */
    record Facts(String key, List<Integer> steps, List<Integer> notes, List<Picture> pictures, List<Guide> others) {}

    /**
     * @param alt key of what it shows, in words
     * @param file its address; there is one for each language
     */
    record Picture(String alt, String file) {}

    @SeesNobody
    @WithoutLogin
    @GetMapping(Pages.ROOT + "/ohje")
    ModelAndView all(HttpServletRequest request) {
        return hers().map(role -> new ModelAndView("redirect:" + role.address()))
                .orElseGet(() -> pages.show("guides", "guide.title", guides(any -> true), request));
    }

    /** Of somebody who has logged in and has one role. */
    private Optional<Role> hers() {
        var roles = acting.user().map(any -> Role.of(acting, parties)).orElse(List.of());
        return roles.size() == 1 ? Optional.of(roles.get(0)) : Optional.empty();
    }

    private static List<Guide> guides(Predicate<Role> which) {
        return Stream.of(Role.values()).filter(which).map(Guide::of).toList();
    }

    @SeesNobody
    @WithoutLogin
    @GetMapping(Pages.ROOT + "/ohje-osallistujalle")
    ModelAndView participant(HttpServletRequest request) {
        return show(Role.PARTICIPANT, request);
    }

    @SeesNobody
    @WithoutLogin
    @GetMapping(Pages.ROOT + "/ohje-koordinaattorille")
    ModelAndView coordinator(HttpServletRequest request) {
        return show(Role.COORDINATOR, request);
    }

    @SeesNobody
    @WithoutLogin
    @GetMapping(Pages.ROOT + "/ohje-valvojalle")
    ModelAndView supervisor(HttpServletRequest request) {
        return show(Role.SUPERVISOR, request);
    }

    private ModelAndView show(Role role, HttpServletRequest request) {
        var key = "guide." + role;
        var language = Pages.readers().getLanguage();
        var pictures = numbered(key + ".picture.").stream()
                .map(number -> new Picture(
                        key + ".picture." + number, "/pictures/" + file(role) + "-" + number + "-" + language + ".png"))
                .toList();
        return pages.show(
                "guide",
                key + ".title",
                new Facts(
                        key,
                        numbered(key + ".step."),
                        numbered(key + ".note."),
                        pictures,
                        guides(other -> other != role)),
                request);
    }

    private static String file(Role role) {
        return role.address().substring(Role.ALL.length() + 1);
    }

    /** As many as there are texts. */
    private static List<Integer> numbered(String key) {
        return IntStream.iterate(1, number -> Texts.has(key + number, Pages.readers()), number -> number + 1)
                .boxed()
                .toList();
    }
}
