package fi.neuvottelu.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The list of all routes, {@code edge/routes.csv}: read once, and found by walking the path from step to step. */
@Component
class Routes {
    static final String FILE = "edge/routes.csv";

    /** What all of them begin with; it is left out in the file. */
    static final String ROOT = "/camunda/api";

    private static final String NOBODY = "nobody";

    private final List<Route> all = new ArrayList<>();
    private final Map<String, Step> byMethod = new HashMap<>();

    /** Where one is after so many segments: what may follow, and the route that ends here. */
    private static final class Step {
        final Map<String, Step> words = new HashMap<>();
        final Map<String, Step> endings = new HashMap<>();

        @Nullable
        Step anything;

        @Nullable
        Route route;
        /** A route that takes whatever follows. */
        @Nullable
        Route rest;
    }

    Routes() {
        this(FILE);
    }

    private Routes(String file) {
        read(file).forEach(this::add);
    }

    /** @param file another list in the same form, whose paths are whole */
    static Routes of(String file) {
        return new Routes(file);
    }

    List<Route> all() {
        return List.copyOf(all);
    }

    /** @param segments of the path below {@link #ROOT}, decoded */
    Optional<Route> find(String method, List<String> segments) {
        return Optional.ofNullable(byMethod.get(method)).map(start -> walk(start, segments, 0));
    }

    private static @Nullable Route walk(Step step, List<String> segments, int walked) {
        if (walked == segments.size()) {
            return step.route;
        }
        var segment = segments.get(walked);
        return Stream.concat(
                        Stream.ofNullable(step.words.get(segment)),
                        Stream.concat(ending(step, segment), Stream.ofNullable(step.anything)))
                .map(next -> walk(next, segments, walked + 1))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(step.rest);
    }

    private static Stream<Step> ending(Step step, String segment) {
        return step.endings.entrySet().stream()
                .filter(ending -> segment.endsWith(ending.getKey())
                        && segment.length() > ending.getKey().length())
                .map(Map.Entry::getValue);
    }

    private void add(Route route) {
        var step = byMethod.computeIfAbsent(route.method(), any -> new Step());
        for (var segment : route.template().substring(1).split("/")) {
            if (segment.endsWith(":.*}")) {
                step.rest = route;
                all.add(route);
                return;
            }
            step = next(step, segment);
        }
        if (step.route != null) {
            throw new IllegalStateException(FILE + ": twice " + route);
        }
        step.route = route;
        all.add(route);
    }

    private static Step next(Step step, String segment) {
        if (!segment.startsWith("{")) {
            return step.words.computeIfAbsent(segment, any -> new Step());
        }
        var ending = segment.substring(segment.indexOf('}') + 1);
        if (!ending.isEmpty()) {
            return step.endings.computeIfAbsent(ending, any -> new Step());
        }
        if (step.anything == null) {
            step.anything = new Step();
        }
        return step.anything;
    }

    private static List<Route> read(String file) {
        try (var text = new ClassPathResource(file).getInputStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> route(line.split(",")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Route route(String[] line) {
        if (line.length != 3) {
            throw new IllegalStateException(FILE + ": " + String.join(",", line));
        }
        return new Route(line[0].trim(), line[1].trim(), kinds(line[2].trim()));
    }

    private static Set<Kind> kinds(String words) {
        var kinds = EnumSet.noneOf(Kind.class);
        if (!words.equals(NOBODY)) {
            Stream.of(words.split(" ")).map(Kind::named).forEach(kinds::add);
        }
        return kinds;
    }
}
