package fi.neuvottelu.edge;

import fi.neuvottelu.page.Multipart;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form counts whole or not at all: the container leaves out what it could not read, and what is missing would look as if nobody
 * had written it.
 */
class WholeForms extends OncePerRequestFilter {
    private static final Set<FailReason> TOO_MUCH =
            EnumSet.of(FailReason.POST_TOO_LARGE, FailReason.TOO_MANY_PARAMETERS);

    private final PlainAnswers answers;

    WholeForms(PlainAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var lacking = lacking(request);
        if (lacking.isPresent()) {
            answers.write(request, response, status(lacking.get()).value());
        } else {
            rest.doFilter(request, response);
        }
    }

    /** What went wrong when the container read the fields, which it does when somebody asks for one. */
    private static Optional<FailReason> lacking(HttpServletRequest request) {
        if (!request.getMethod().equals("POST") || Multipart.isSentAs(request) && Visits.isStranger(request)) {
            return Optional.empty();
        }
        request.getParameterMap();
        return Optional.ofNullable((FailReason) request.getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR));
    }

    private static HttpStatus status(FailReason lacking) {
        return TOO_MUCH.contains(lacking) ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }
}
