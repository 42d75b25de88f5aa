package fi.neuvottelu.edge;

import fi.neuvottelu.page.Frame;
import fi.neuvottelu.page.Multipart;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form without script cannot set a header: the field that it sends stands for the header in which the filter looks. A form
 * behind a secret link needs none: no browser knows the secret by itself, so nobody can make one send it.
 */
class TokenOfForm extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public @Nullable String getHeader(String name) {
                        if (name.equals(Visits.TOKEN_HEADER) && PageRoutes.isByLink(this)) {
                            return Visits.tokenOf(this);
                        }
                        var sent = super.getHeader(name);
                        return sent == null && name.equals(Visits.TOKEN_HEADER) && !isInAddress() && mayBeRead()
                                ? getParameter(Frame.TOKEN_FIELD)
                                : sent;
                    }

                    /** A file of a stranger is not even received: no form of hers passes. */
                    private boolean mayBeRead() {
                        return !Multipart.isSentAs(this) || !Visits.isStranger(this);
                    }

                    /** Addresses are kept and passed on: a token in one counts for nothing. */
                    private boolean isInAddress() {
                        return Objects.requireNonNullElse(getQueryString(), "").contains(Frame.TOKEN_FIELD);
                    }
                },
                response);
    }
}
