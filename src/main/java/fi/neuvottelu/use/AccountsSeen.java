package fi.neuvottelu.use;

import fi.neuvottelu.people.Acting;
import fi.neuvottelu.people.Seen;
import fi.neuvottelu.people.UseLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** The list of accounts is not a page of ours but of Camunda Admin; an administrator who reads it uses it all the same. */
class AccountsSeen extends OncePerRequestFilter {
    /** As the web apps call the engine's own API. */
    static final String SERVLET = "Engine Api";

    private static final Pattern ACCOUNTS = Pattern.compile(".*/api/engine/engine/[^/]+/user(/.*)?");

    private final UseLog uses;
    private final Acting acting;

    AccountsSeen(UseLog uses, Acting acting) {
        this.uses = uses;
        this.acting = acting;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        // As the container has decoded it: the address itself can be spelt in many ways.
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (acting.isAdministrator() && isOfOthers(path)) {
            uses.opened(List.of(new Seen(Seen.What.ACCOUNTS, "accounts", null, null)));
        }
        rest.doFilter(request, response);
    }

    /** Every page of the web apps asks for the reader's own profile. */
    private boolean isOfOthers(String path) {
        return ACCOUNTS.matcher(path).matches()
                && !path.contains("/user/" + acting.user().orElse("") + "/");
    }
}
