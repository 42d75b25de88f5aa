package fi.neuvottelu.edge;

import fi.neuvottelu.link.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of our own pages, {@code edge/pages.csv}: every address, and who may open it. */
@Component
class PageRoutes {
    static final String FILE = "edge/pages.csv";

    private static final String START = "/neuvottelu/";

    private final Routes list = Routes.of(FILE);

    /** As the container sees it: decoded, and without detours. */
    static boolean isToPage(HttpServletRequest request) {
        return (request.getServletPath() + "/").startsWith(START);
    }

    /** Where the secret in the path is all that counts, whoever is logged in. */
    static boolean isByLink(HttpServletRequest request) {
        return request.getServletPath().startsWith(Links.PAGE + "/");
    }

    static String secretIn(HttpServletRequest request) {
        return request.getServletPath().substring(Links.PAGE.length() + 1);
    }

    Optional<Route> find(HttpServletRequest request) {
        return Segments.ofAll(request).flatMap(path -> list.find(isRead(request) ? "GET" : request.getMethod(), path));
    }

    /** Who asks with HEAD wants to know what GET would answer. */
    static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    List<Route> all() {
        return list.all();
    }
}
