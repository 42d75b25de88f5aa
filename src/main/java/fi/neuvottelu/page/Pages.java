package fi.neuvottelu.page;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.People;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts the frame around the facts of a page. */
@Component
public class Pages {
    /** Where all of them are. */
    public static final String ROOT = "/neuvottelu";

    /** The parameter that chooses the language, on every page. */
    static final String LANGUAGE = "lang";

    /** Where the web apps keep what each form has to carry. */
    private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

    private final Acting acting;
    private final People people;

    Pages(Acting acting, People people) {
        this.acting = acting;
        this.people = people;
    }

    /**
     * @param template below {@code templates/page}, which finds the facts as {@code facts} and this frame as {@code frame}
     * @param title key of the page's title
     * @param names that stand in the title
     */
    public ModelAndView show(String template, String title, Object facts, HttpServletRequest request, Object... names) {
        var language = LocaleContextHolder.getLocale();
        var frame = new Frame(
                language,
                Texts.say(title, language, names),
                acting.user().map(people::nameOf).orElse(null),
                acting.user().map(any -> token(request)).orElse(null),
                Frame.choices(language, withoutLanguage(request)));
        return new ModelAndView("page/" + template, Map.of("frame", frame, "facts", facts));
    }

    /** The reader's language, for facts that depend on it. */
    public static Locale readers() {
        return LocaleContextHolder.getLocale();
    }

    private static @Nullable String token(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(TOKEN))
                .orElse(null);
    }

    private static String withoutLanguage(HttpServletRequest request) {
        var query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam(LANGUAGE)
                .build()
                .getQuery();
        return query == null ? "" : query;
    }
}
