package fi.neuvottelu.edge;

import fi.neuvottelu.words.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.jspecify.annotations.Nullable;

/**
 * What the API says when the engine says no. Its own handlers would make a fault of a refusal, and tell what is there from what
 * is not.
 */
final class Said {
    private static final String OF_ANOTHER_HOST = "because it belongs to no authenticated tenant";
    private static final Pattern COMMANDS = Pattern.compile("org\\.camunda\\.bpm\\.engine\\.impl\\.(cmd|cfg)\\..*");

    private Said() {}

    /** Empty if it is a fault. */
    static Optional<Response> of(Throwable fault) {
        return causes(fault).map(Said::one).flatMap(Optional::stream).findFirst();
    }

    /** A whole answer, which nobody on its way out makes another of. */
    static Throwable thrown(Throwable fault) {
        return of(fault).<Throwable>map(WebApplicationException::new).orElse(fault);
    }

    private static Optional<Response> one(Throwable fault) {
        if (fault instanceof Refusal refusal) {
            return Optional.of(refused(refusal));
        }
        if (fault instanceof ELException) {
            return Optional.of(refused(new Refusal("expression.notAllowed")));
        }
        return isUnknown(fault)
                ? Optional.of(with(Response.Status.NOT_FOUND.getStatusCode(), Map.of()))
                : Optional.empty();
    }

    private static boolean isUnknown(Throwable fault) {
        return fault instanceof AuthorizationException
                || fault instanceof NotFoundException
                || fault instanceof NullValueException
                || String.valueOf(fault.getMessage()).contains(OF_ANOTHER_HOST)
                || didNotLook(fault);
    }

    /** Some commands of the engine do not ask whether they have found anything. */
    private static boolean didNotLook(Throwable fault) {
        var steps = fault.getStackTrace();
        return fault instanceof NullPointerException
                && steps.length > 0
                && COMMANDS.matcher(steps[0].getClassName()).matches();
    }

    /** In the shape that the forms know, as our own endpoints say it too. */
    private static Response refused(Refusal refusal) {
        return with(
                refusal.status(),
                Map.of("code", Refusal.CODE, "key", refusal.key(), "message", String.valueOf(refusal.getMessage())));
    }

    private static Response with(int status, Map<String, Object> body) {
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Stream<Throwable> causes(@Nullable Throwable fault) {
        return Stream.iterate(fault, one -> one != null, Throwable::getCause).limit(20);
    }
}
