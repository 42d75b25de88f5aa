package fi.neuvottelu.page;

import fi.neuvottelu.link.Links;
import fi.neuvottelu.words.ReadersLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** A link such as {@code …/saavutettavuus?lang=sv} shows the page in this language, and what is opened after it too. */
class LanguageInAddress extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Optional.of(request)
                .filter(asked ->
                        asked.getMethod().equals("GET") || asked.getMethod().equals("POST"))
                .filter(asked -> !Multipart.isSentAs(asked))
                .map(asked -> asked.getParameter(Pages.LANGUAGE))
                .flatMap(ReadersLanguage::offered)
                .ifPresent(language -> choose(language, request, response));
        rest.doFilter(request, response);
    }

    /** By the link in a letter nobody has chosen a language, and no cookie is set: the letter names its own. */
    private static void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
        if (request.getServletPath().startsWith(Links.PAGE + "/")) {
            ReadersLanguage.show(language, request);
        } else {
            ReadersLanguage.choose(language, request, response);
        }
    }
}
