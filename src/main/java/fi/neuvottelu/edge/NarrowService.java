package fi.neuvottelu.edge;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * One service of the engine before a page. Every call of the API that does something passes here, so this is also the place to
 * try again what lost against somebody who changed the same in that moment.
 */
class NarrowService implements InvocationHandler {
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
            throw Said.thrown(failed.getTargetException());
        } catch (RuntimeException no) {
            throw Said.thrown(no);
        }
    }
}
