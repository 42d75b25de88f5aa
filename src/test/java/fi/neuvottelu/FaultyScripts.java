package fi.neuvottelu;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Serves one script of the web apps faulty, or not at all, until all is well again. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultyScripts extends OncePerRequestFilter {
    private volatile @Nullable String path;
    private volatile @Nullable String content;

    /** @param script such as {@code cockpit/custom/all.js}, or from the root {@code /modules/page.js} */
    void serves(String script, String faulty) {
        path = pathOf(script);
        content = faulty;
    }

    void lacks(String script) {
        path = pathOf(script);
        content = null;
    }

    private static String pathOf(String script) {
        return script.startsWith("/") ? script : "/camunda/app/" + script;
    }

    void allIsWell() {
        path = null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (!request.getRequestURI().equals(path)) {
            rest.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        var faulty = content;
        if (faulty == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/javascript");
        response.getWriter().write(faulty);
    }
}
