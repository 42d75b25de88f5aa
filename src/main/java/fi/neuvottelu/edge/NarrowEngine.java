package fi.neuvottelu.edge;

import fi.neuvottelu.people.WebAccounts;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine as the web apps' API gets it: its services with the methods that the pages need, and a task or a start takes the
 * variables that its form names. The application itself works with the whole engine.
 */
@Component
class NarrowEngine {
    private static final ThreadLocal<ProcessEngine> SERVING = new ThreadLocal<>();

    /** A request to the API. */
    interface Call {
        void go() throws IOException, ServletException;
    }

    private final ProcessEngine narrow;

    NarrowEngine(ProcessEngine whole, WebAccounts accounts, FormVariables variables) {
        this.narrow = proxy(ProcessEngine.class, new Services(whole, accounts, variables));
    }

    /** Until the call has ended, whoever in this thread asks for the engine gets the narrow one. */
    void serves(Call call) throws IOException, ServletException {
        SERVING.set(narrow);
        try {
            call.go();
        } finally {
            SERVING.remove();
        }
    }

    static @Nullable ProcessEngine serving() {
        return SERVING.get();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(NarrowEngine.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** The engine's own methods: a service comes narrowed, the rest as it is. */
    private static final class Services implements InvocationHandler {
        private final ProcessEngine whole;
        private final WebAccounts accounts;
        private final FormVariables variables;
        private final Map<Method, Object> narrowed = new ConcurrentHashMap<>();

        Services(ProcessEngine whole, WebAccounts accounts, FormVariables variables) {
            this.whole = whole;
            this.accounts = accounts;
            this.variables = variables;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (OpenMethods.isService(method.getReturnType())) {
                return narrowed.computeIfAbsent(method, this::service);
            }
            if (method.getName().equals("close")) {
                throw new UnsupportedOperationException("the engine is the application's");
            }
            return method.invoke(whole, arguments);
        }

        private Object service(Method method) {
            try {
                var service =
                        method.getReturnType() == IdentityService.class ? accounts.service() : method.invoke(whole);
                return proxy(method.getReturnType(), new NarrowService(service, variables));
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
