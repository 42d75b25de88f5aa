package fi.neuvottelu.web;

import fi.neuvottelu.people.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Where our own endpoints live: below the web apps' API, so that its session, its CSRF check and its headers hold there.
 * The web apps let anonymous requests through; we answer them 401, also an endpoint that stands elsewhere by mistake.
 */
@Configuration(proxyBeanMethods = false)
public class Endpoints implements WebMvcConfigurer {
    public static final String ROOT = "/camunda/api/neuvottelu";

    private static final String OURS = "fi.neuvottelu";

    private final Acting acting;

    Endpoints(Acting acting) {
        this.acting = acting;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                var letIn = !(handler instanceof HandlerMethod method) || !needsLogin(method) || knownPerson();
                if (!letIn) {
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                }
                return letIn;
            }
        });
    }

    private static boolean needsLogin(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS) && !method.hasMethodAnnotation(WithoutLogin.class);
    }

    private boolean knownPerson() {
        return acting.user().isPresent();
    }
}
