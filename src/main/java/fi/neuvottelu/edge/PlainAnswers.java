package fi.neuvottelu.edge;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.page.Frame;
import fi.neuvottelu.words.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * What is answered where there is nothing to show: a page for people, a short JSON for programs, in the reader's language.
 * Two answers with the same status are the same, whatever was asked for.
 */
@Component
class PlainAnswers {
    private static final Set<Integer> TOLD_APART = Set.of(400, 401, 403, 404, 413, 429);

    private final SpringTemplateEngine pages;
    private final ObjectMapper json;
    private final LocaleResolver language;

    PlainAnswers(SpringTemplateEngine pages, ObjectMapper json, LocaleResolver language) {
        this.pages = pages;
        this.json = json;
        this.language = language;
    }

    record Short(int status, String message) {}

    void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var reader = language.resolveLocale(request);
        var body = wantsPage(request) ? page(status, reader) : json.writeValueAsBytes(said(status, reader));
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(wantsPage(request) ? "text/html;charset=UTF-8" : MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A browser that follows a link asks for a page first; the scripts of the web apps and other programs do not. */
    private static boolean wantsPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static Short said(int status, Locale reader) {
        return new Short(status, Texts.say(key(status) + ".title", reader));
    }

    private byte[] page(int status, Locale reader) {
        var words = Map.<String, Object>of(
                "frame", Frame.plain(reader, Texts.say(key(status) + ".title", reader)),
                "text", Texts.say(key(status) + ".text", reader),
                "home", Texts.say("error.home", reader));
        return pages.process("error-page", new Context(reader, words)).getBytes(StandardCharsets.UTF_8);
    }

    private static String key(int status) {
        return "error." + (TOLD_APART.contains(status) ? status : "other");
    }
}
