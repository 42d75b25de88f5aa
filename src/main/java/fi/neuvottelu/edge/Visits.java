package fi.neuvottelu.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who gets a session, and how long it lasts: a page of the web apps begins one of two minutes, in which the login form finds
 * its token; a login makes it last. Nothing else begins one, our own pages neither.
 */
@Component
class Visits {
    private static final Duration BEFORE_LOGIN = Duration.ofMinutes(2);
    private static final Pattern PAGE = Pattern.compile("/camunda/app/(tasklist|cockpit|admin|welcome)/[\\w-]+/?");
    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/default/login/[a-z]+");
    private static final String LOGGED_IN = "authenticatedUser";
    private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";
    private static final String TOKEN_COOKIE = "XSRF-TOKEN";
    static final String TOKEN_HEADER = "X-XSRF-TOKEN";

    private final Duration afterLogin;
    private final Memberships memberships;

    Visits(@Value("${neuvottelu.session}") Duration afterLogin, Memberships memberships) {
        this.afterLogin = afterLogin;
        this.memberships = memberships;
    }

    /** @return the request, with a session that ends with it where none may begin */
    HttpServletRequest open(HttpServletRequest request) {
        if (PageRoutes.isByLink(request)) {
            return withoutCookie(PassingSession.on(request));
        }
        var page = isPage(request);
        var session = request.getSession(false);
        if (session != null && (page || Front.isToApi(request) || PageRoutes.isToPage(request))) {
            people(session).ifPresent(people -> memberships.check(session, people));
        }
        if (session != null || page) {
            return request;
        }
        if (PageRoutes.isToPage(request)) {
            return withoutCookie(PassingSession.on(request));
        }
        return isLogin(request) && hasItsToken(request) ? begun(request) : PassingSession.on(request);
    }

    /** A token that nobody knows: the web apps' filter gives no other one, and lets no form of a stranger pass. */
    private static HttpServletRequest withoutCookie(HttpServletRequest request) {
        request.getSession().setAttribute(TOKEN, UUID.randomUUID().toString());
        return request;
    }

    /** What this request's form would have to carry. */
    static @Nullable String tokenOf(HttpServletRequest request) {
        return (String) request.getSession().getAttribute(TOKEN);
    }

    /** Whether nobody is logged in, in the session that was there before this request. */
    static boolean isStranger(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(Visits::people)
                .isEmpty();
    }

    void close(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> {
            var lasts = isLoggedIn(session) ? afterLogin : BEFORE_LOGIN;
            session.setMaxInactiveInterval((int) lasts.toSeconds());
        });
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && PAGE.matcher(request.getRequestURI()).matches();
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && LOGIN.matcher(request.getRequestURI()).matches();
    }

    private static boolean isLoggedIn(HttpSession session) {
        return people(session).isPresent();
    }

    private static Optional<Authentications> people(HttpSession session) {
        return Optional.ofNullable((Authentications) session.getAttribute(LOGGED_IN))
                .filter(people -> !people.getAuthentications().isEmpty());
    }

    /** Whoever read the login page for longer than its session lasted still shows that it was our page. */
    private static boolean hasItsToken(HttpServletRequest request) {
        var shown = request.getHeader(TOKEN_HEADER);
        var cookie = WebUtils.getCookie(request, TOKEN_COOKIE);
        return shown != null && !shown.isBlank() && cookie != null && shown.equals(cookie.getValue());
    }

    private static HttpServletRequest begun(HttpServletRequest request) {
        request.getSession().setAttribute(TOKEN, request.getHeader(TOKEN_HEADER));
        return request;
    }
}
