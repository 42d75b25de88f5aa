package fi.neuvottelu.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Sends a stranger to the login page, which is Tasklist's; {@code tasklist/custom/back.js} leads back to the page. */
@Component
class ToLogin {
    static final String PAGE = "/camunda/app/tasklist/default/";

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var query = request.getQueryString();
        var page = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.sendRedirect(PAGE + "?back=" + UriUtils.encode(page, StandardCharsets.UTF_8));
    }
}
