package fi.neuvottelu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The web apps' set-up page makes an administrator without login when there is none (CVE-2026-77226): it is not there.
 * Matched by the container's pattern, which sees the path as the servlet behind it does.
 */
class SetupClosed extends OncePerRequestFilter {
    static final String PATTERN = "/camunda/api/admin/setup/*";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
