package fi.neuvottelu.words;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language that a person reads: what she has chosen, else her browser's, else Finnish. */
public class ReadersLanguage extends OncePerRequestFilter implements LocaleResolver {
    static final String COOKIE = "neuvottelu-lang";

    public static final Locale FINNISH = new Locale("fi");

    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final List<Locale> OFFERED = List.of(FINNISH, new Locale("sv"), Locale.ENGLISH);

    /** Finnish first. */
    public static List<Locale> all() {
        return OFFERED;
    }

    public static Optional<Locale> offered(String word) {
        return OFFERED.stream()
                .filter(language -> language.getLanguage().equals(word))
                .findFirst();
    }

    /** The web apps' API knows nothing of Spring's resolver: its requests get the language here. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        LocaleContextHolder.setLocale(resolveLocale(request));
        try {
            rest.doFilter(request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request).or(() -> browsers(request)).orElse(FINNISH);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("the page sets the cookie " + COOKIE);
    }

    /** From this request on, as the buttons of the web apps do it. */
    public static void choose(Locale language, HttpServletRequest request, HttpServletResponse response) {
        show(language, request);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language.getLanguage())
                        .path("/")
                        .maxAge(REMEMBERED)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    /** In this request alone. */
    public static void show(Locale language, HttpServletRequest request) {
        request.setAttribute(COOKIE, language);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable((Locale) request.getAttribute(COOKIE))
                .or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                        .flatMap(cookie -> offered(cookie.getValue())));
    }

    /** A request without the header would name the machine's own language. */
    private static Optional<Locale> browsers(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader("Accept-Language"))
                    .map(Locale.LanguageRange::parse)
                    .map(wanted -> Locale.lookup(wanted, OFFERED));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
