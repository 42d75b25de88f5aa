package fi.neuvottelu.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before all filters of the web apps: finds the route, lets no session begin where none belongs, sends away whoever cannot be
 * logged in, and tells the log in one line what was refused.
 */
class Front extends OncePerRequestFilter {
    private static final String ROUTE = Route.class.getName();
    private static final String API = Routes.ROOT + "/";

    private final Routes routes;
    private final Visits visits;
    private final PlainAnswers answers;
    private final RefusedCalls refused;

    Front(Routes routes, Visits visits, PlainAnswers answers, RefusedCalls refused) {
        this.routes = routes;
        this.visits = visits;
        this.answers = answers;
        this.refused = refused;
    }

    /** The route of a request to the API; empty if there is none. */
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
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            refused.tell(response.getStatus(), route);
        }
    }
}
