package fi.neuvottelu.edge;

import fi.neuvottelu.people.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/**
 * Behind the web apps' own filters and right before each servlet: lets through what the list allows to the person who asks.
 * Everything else is unknown, and so is what belongs to others.
 */
class Gate extends HttpFilter {
    private static final String ENGINE = "/engine/";

    private final transient Acting acting;
    private final transient PlainAnswers answers;
    private final transient ToLogin login;
    private final transient NarrowEngine engine;

    Gate(Acting acting, PlainAnswers answers, ToLogin login, NarrowEngine engine) {
        this.acting = acting;
        this.answers = answers;
        this.login = login;
        this.engine = engine;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        var page = PageRoutes.isToPage(request);
        if (!page && !Front.isToApi(request)) {
            rest.doFilter(request, response);
            return;
        }
        response.setHeader(Headers.POLICY, page ? Headers.WITH_FORMS : Headers.STRICT);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var route = Front.route(request).filter(found -> found.isOpenTo(Kind.of(acting.user(), acting.groups())));
        if (route.isPresent()) {
            letIn(route.get(), request, response, rest);
        } else if (acting.user().isPresent() || page && Front.route(request).isEmpty()) {
            answers.write(request, response, HttpServletResponse.SC_NOT_FOUND);
        } else if (page && PageRoutes.isRead(request)) {
            login.send(request, response);
        } else {
            answers.write(request, response, HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private void letIn(Route route, HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        var stock = route.template().startsWith(ENGINE);
        var answer = new OneUnknown(
                response,
                stock && request.getMethod().equals("GET") && route.template().contains("{"));
        if (stock) {
            engine.serves(() -> rest.doFilter(request, answer));
        } else {
            rest.doFilter(request, answer);
        }
        if (answer.isUnknown()) {
            answers.write(request, response, HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
