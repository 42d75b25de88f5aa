package fi.neuvottelu.edge;

import fi.neuvottelu.words.Texts;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.springframework.context.i18n.LocaleContextHolder;

/** In place of the web apps' own: a refusal is none of the service's faults, and what is one is told to the log, not to the asker. */
@Provider
public class Faults implements ExceptionMapper<Throwable> {
    private static final Set<Class<?>> THEIRS =
            Set.of(ExceptionHandler.class, RestExceptionHandler.class, ProcessEngineExceptionHandler.class);

    /** The API to the engine, with our answers. */
    public static class EngineApi extends EngineRestApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return withOurs(super.getClasses());
        }
    }

    /** What Cockpit asks beside it, with our answers. */
    public static class CockpitApi extends CockpitApplication {
        @Override
        public Set<Class<?>> getClasses() {
            return withOurs(super.getClasses());
        }
    }

    @Override
    public Response toResponse(Throwable fault) {
        return Said.of(fault)
                .orElseGet(
                        () -> withoutText(ExceptionHandlerHelper.getInstance().getResponse(fault)));
    }

    /** The forms know by its code what they can send again. */
    private static Response withoutText(Response theirs) {
        if (theirs.getStatus() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return theirs;
        }
        var said = new ExceptionDto();
        said.setMessage(Texts.say("error.other.title", LocaleContextHolder.getLocale()));
        if (theirs.getEntity() instanceof ExceptionDto fault) {
            said.setCode(fault.getCode());
        }
        return Response.status(theirs.getStatus())
                .entity(said)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private static Set<Class<?>> withOurs(Set<Class<?>> classes) {
        var ours = new HashSet<>(classes);
        ours.removeAll(THEIRS);
        ours.add(Faults.class);
        return ours;
    }
}
