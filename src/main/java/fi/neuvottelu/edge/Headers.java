package fi.neuvottelu.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On every answer: what a browser may do with it, which is little. The pages of the web apps have a policy of their own with a
 * nonce for their scripts, which takes the place of this one.
 */
class Headers extends OncePerRequestFilter {
    static final String POLICY = "Content-Security-Policy";

    static final String STRICT = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    /** Our own pages have forms, and no script. */
    static final String WITH_FORMS = STRICT.replace("form-action 'none'", "form-action 'self'");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        response.setHeader(POLICY, STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Addresses carry ids of tasks, or a secret.
        var byLink = PageRoutes.isByLink(request);
        response.setHeader("Referrer-Policy", byLink ? "no-referrer" : "same-origin");
        if (byLink) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        rest.doFilter(request, response);
    }
}
