package fi.neuvottelu.edge;

import fi.neuvottelu.engine.Refusal;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** A whole answer of the API, which its exception handlers leave alone. */
final class Said {
    private Said() {}

    /** In the shape that the forms know, as our own endpoints say it too. */
    static WebApplicationException refused(Refusal refusal) {
        var body = Map.<String, Object>of(
                "code", Refusal.CODE, "key", refusal.key(), "message", String.valueOf(refusal.getMessage()));
        return with(refusal.status(), body);
    }

    static WebApplicationException unknown() {
        return with(Response.Status.NOT_FOUND.getStatusCode(), Map.of());
    }

    private static WebApplicationException with(int status, Map<String, Object> body) {
        return new WebApplicationException(Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build());
    }
}
