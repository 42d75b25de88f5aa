package fi.neuvottelu.edge;

import fi.neuvottelu.engine.Refusal;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;

/**
 * One service of the engine before a page. Every call of the API that does something passes here, so this is also the place to
 * try again what lost against somebody who changed the same in that moment.
 */
class NarrowService implements InvocationHandler {
    private static final String OF_ANOTHER_HOST = "because it belongs to no authenticated tenant";

    private final Object whole;
    private final FormVariables variables;

    NarrowService(Object whole, FormVariables variables) {
        this.whole = whole;
        this.variables = variables;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            if (!OpenMethods.has(method)) {
                throw new NotFoundException("not for pages");
            }
            variables.check(method, arguments);
            return method.invoke(whole, arguments);
        } catch (InvocationTargetException failed) {
            throw said(failed.getTargetException());
        } catch (ProcessEngineException no) {
            throw said(no);
        }
    }

    /** How the API has to answer; its own handlers would make a fault of a refusal, and tell what is there from what is not. */
    private static Throwable said(Throwable fault) {
        if (fault instanceof Refusal refusal) {
            return Said.refused(refusal);
        }
        return isUnknown(fault) ? Said.unknown() : fault;
    }

    private static boolean isUnknown(Throwable fault) {
        return fault instanceof AuthorizationException
                || fault instanceof NotFoundException
                || fault instanceof NullValueException
                || fault instanceof ProcessEngineException
                        && String.valueOf(fault.getMessage()).contains(OF_ANOTHER_HOST);
    }
}
