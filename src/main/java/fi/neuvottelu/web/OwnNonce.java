package fi.neuvottelu.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each page its own nonce. The web apps keep the nonce of their Content-Security-Policy in one place for all
 * requests: with somebody else's request between the header and the page the two differ, the browser runs no script, and
 * the page stays blank. Operaton has mended this (pull request 3515); this version of Camunda has not.
 */
class OwnNonce extends OncePerRequestFilter {
    private static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var own = context(request.getServletContext());
        rest.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    /** The same context, but for the nonce. */
    private static ServletContext context(ServletContext shared) {
        var nonce = new Object[1];
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    if (arguments != null && NONCE.equals(arguments[0])) {
                        switch (method.getName()) {
                            case "setAttribute" -> {
                                nonce[0] = arguments[1];
                                return null;
                            }
                            case "getAttribute" -> {
                                return nonce[0];
                            }
                        }
                    }
                    return invoke(shared, method, arguments);
                });
    }

    private static @Nullable Object invoke(ServletContext shared, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
