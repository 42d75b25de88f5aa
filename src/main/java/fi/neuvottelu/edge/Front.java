package fi.neuvottelu.edge;

import fi.neuvottelu.link.Links;
import fi.neuvottelu.link.Purpose;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before all filters of the web apps: finds the route, lets no session begin where none belongs, sends away whoever cannot be
 * logged in, and tells the log in one line what was refused.
 */
class Front extends OncePerRequestFilter {
    private static final String ROUTE = Route.class.getName();
    private static final String API = Routes.ROOT + "/";

    private final Routes routes;
    private final PageRoutes pages;
    private final Visits visits;
    private final Strangers strangers;
    private final PlainAnswers answers;
    private final RefusedCalls refused;
    private final Links links;

    Front(
            Routes routes,
            PageRoutes pages,
            Visits visits,
            Strangers strangers,
            PlainAnswers answers,
            RefusedCalls refused,
            Links links) {
        this.routes = routes;
        this.pages = pages;
        this.visits = visits;
        this.strangers = strangers;
        this.answers = answers;
        this.refused = refused;
        this.links = links;
    }

    /** The route of a request to the API or to a page of ours; empty if there is none. */
    static Optional<Route> route(HttpServletRequest request) {
        return Optional.ofNullable((Route) request.getAttribute(ROUTE));
    }

    /** As the container sees it: decoded, and without detours. */
    static boolean isToApi(HttpServletRequest request) {
        return (request.getServletPath() + "/").startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var visit = visits.open(request);
        try {
            if (isToApi(request)) {
                call(visit, response, rest);
            } else if (PageRoutes.isToPage(request)) {
                page(visit, response, rest);
            } else {
                rest.doFilter(visit, response);
            }
        } finally {
            visits.close(visit);
        }
    }

    private void call(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var route = Segments.of(request).flatMap(path -> routes.find(request.getMethod(), path));
        route.ifPresent(found -> request.setAttribute(ROUTE, found));
        var stranger = request.getSession(false) == null;
        if (stranger && route.map(Route::needsLogin).orElse(true)) {
            answers.write(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            rest.doFilter(request, response);
        }
        tellIfRefused(response, route);
    }

    /** Whether a stranger may see it is asked at the gate. */
    private void page(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var route = pages.find(request);
        route.ifPresent(found -> request.setAttribute(ROUTE, found));
        if (mayAsk(request)) {
            rest.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Strangers.RETRY_AFTER_SECONDS);
            answers.write(request, response, HttpStatus.TOO_MANY_REQUESTS.value());
        }
        if (response.getStatus() == HttpStatus.GONE.value() && !isKnownLink(request)) {
            strangers.guessed(request.getRemoteAddr());
        }
        tellIfRefused(response, route);
    }

    private boolean mayAsk(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        return PageRoutes.isByLink(request)
                ? strangers.mayGuess(address) || isKnownLink(request)
                : !Visits.isStranger(request) || strangers.mayAsk(address);
    }

    /** Whoever has it has not guessed it, whether it is good or not. */
    private boolean isKnownLink(HttpServletRequest request) {
        return PageRoutes.isByLink(request)
                && links.known(Purpose.LETTER, PageRoutes.secretIn(request)).isPresent();
    }

    private void tellIfRefused(HttpServletResponse response, Optional<Route> route) {
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            refused.tell(response.getStatus(), route);
        }
    }
}
