package fi.neuvottelu.edge;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every method and path of our own endpoints, those of the demo too, read as Spring reads them. */
final class OurRoutes {
    private static final class Mapping extends RequestMappingHandlerMapping {
        Mapping() {
            afterPropertiesSet();
        }

        @Override
        protected void initHandlerMethods() {}

        @Nullable
        RequestMappingInfo of(Method method, Class<?> endpoint) {
            return getMappingForMethod(method, endpoint);
        }
    }

    private OurRoutes() {}

    /** {@code GET /camunda/api/neuvottelu/texts} and so on. */
    static Set<String> all() {
        var mapping = new Mapping();
        mapping.setEmbeddedValueResolver(text -> text.equals("${server.error.path:/error}") ? "/error" : text);
        var routes = new TreeSet<String>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        var everywhere = new StandardEnvironment();
        everywhere.setActiveProfiles("demo");
        scanner.setEnvironment(everywhere);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        for (var found : scanner.findCandidateComponents("fi.neuvottelu")) {
            var endpoint = ClassUtils.resolveClassName(found.getBeanClassName(), null);
            for (var method : ReflectionUtils.getUniqueDeclaredMethods(endpoint)) {
                var info = mapping.of(method, endpoint);
                if (info != null) {
                    info.getPatternValues().forEach(path -> info.getMethodsCondition()
                            .getMethods()
                            .forEach(verb -> routes.add(verb + " " + path)));
                }
            }
        }
        return routes;
    }
}
