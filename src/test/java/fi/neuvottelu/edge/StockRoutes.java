package fi.neuvottelu.edge;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** Every method and path that the web apps' own API answers, read from the annotations of its classes. */
final class StockRoutes {
    private static final Map<String, Application> APPLICATIONS = Map.of(
            "/camunda/api/engine", new EngineRestApplication(),
            "/camunda/api/cockpit", new CockpitApplication(),
            "/camunda/api/admin", new AdminApplication(),
            "/camunda/api/tasklist", new TasklistApplication(),
            "/camunda/api/welcome", new WelcomeApplication());

    private final Set<String> found = new TreeSet<>();
    private final Deque<Class<?>> inside = new ArrayDeque<>();

    private StockRoutes() {}

    /** {@code GET /camunda/api/engine/engine/{name}/task/{id}} and so on. */
    static Set<String> all() {
        var routes = new StockRoutes();
        APPLICATIONS.forEach((root, application) -> application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(type -> routes.read(join(root, type.getAnnotation(Path.class)), type)));
        return routes.found;
    }

    /** A resource and, where a method only leads on, what its answer's type offers. */
    private void read(String path, Class<?> resource) {
        if (inside.contains(resource)) {
            return;
        }
        inside.push(resource);
        for (var method : resource.getMethods()) {
            var here = annotation(method, Path.class).map(at -> join(path, at)).orElse(path);
            var verb = verb(method);
            if (verb.isPresent()) {
                found.add(verb.get() + " " + here);
            } else if (annotation(method, Path.class).isPresent()) {
                read(here, method.getReturnType());
            }
        }
        inside.pop();
    }

    private static Optional<String> verb(Method method) {
        return declarations(method)
                .flatMap(one -> Stream.of(one.getAnnotations()))
                .map(mark -> mark.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> annotation(Method method, Class<A> type) {
        return declarations(method)
                .map(one -> one.getAnnotation(type))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    /** The annotations may stand on the class, on what it extends or on an interface. */
    private static Stream<Method> declarations(Method method) {
        return family(method.getDeclaringClass()).flatMap(type -> {
            try {
                return Stream.of(type.getMethod(method.getName(), method.getParameterTypes()));
            } catch (NoSuchMethodException notThere) {
                return Stream.empty();
            }
        });
    }

    private static Stream<Class<?>> family(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                        .flatMap(StockRoutes::family));
    }

    private static String join(String before, Path path) {
        var after = path.value();
        var joined = before + (after.startsWith("/") || after.isEmpty() ? "" : "/") + after;
        return joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
