package fi.neuvottelu.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.util.StringUtils;

/**
 * The segments of a path that everybody behind the door reads in the same way. The container, Spring and the web apps' API
 * differ over parameters in a path, doubled slashes, dots and what is encoded twice: such a path leads nowhere.
 */
final class Segments {
    private Segments() {}

    /** @return below {@link Routes#ROOT}; empty if the path is not written as any page of ours writes it */
    static Optional<List<String>> of(HttpServletRequest request) {
        return below(Routes.ROOT, request, Segments::trimmed);
    }

    /** @return of the whole path; empty in the same way */
    static Optional<List<String>> ofAll(HttpServletRequest request) {
        return below("", request, path -> path);
    }

    private static Optional<List<String>> below(
            String start, HttpServletRequest request, UnaryOperator<String> ending) {
        var path = request.getRequestURI();
        var root = request.getContextPath() + start + "/";
        if (!path.startsWith(root)) {
            return Optional.empty();
        }
        var segments = new ArrayList<String>();
        for (var written : ending.apply(path.substring(root.length())).split("/", -1)) {
            var segment = decoded(written);
            if (segment.isEmpty()) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(segments);
    }

    /** The web apps ask for some addresses with a slash behind them. */
    private static String trimmed(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Optional<String> decoded(String written) {
        try {
            var segment = written.indexOf('%') < 0 ? written : StringUtils.uriDecode(written, StandardCharsets.UTF_8);
            return isPlain(segment) ? Optional.of(segment) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String segment) {
        return !segment.isEmpty()
                && !segment.equals(".")
                && !segment.equals("..")
                && segment.chars()
                        .noneMatch(letter -> Character.isISOControl(letter)
                                || letter == '/'
                                || letter == '\\'
                                || letter == ';'
                                || letter == '%'
                                || letter == 0xFFFD);
    }
}
