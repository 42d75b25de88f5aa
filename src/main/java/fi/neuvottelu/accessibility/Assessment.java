package fi.neuvottelu.accessibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * What was last found, from {@code accessibility/assessment.properties}: a test measures the same places anew at each build, and
 * fails where the file says something else.
 *
 * @param on day of the last assessment
 */
record Assessment(LocalDate on, List<Place> places) {
    private static final String FILE = "accessibility/assessment.properties";
    private static final List<String> PLACES = List.of("pages", "tasklist", "cockpit", "admin", "welcome");

    /**
     * One part of the service.
     *
     * @param broken rules of axe-core that it breaks
     */
    record Place(String name, List<String> broken) {}

    static Assessment last() {
        var file = new Properties();
        try (var text = new ClassPathResource(FILE).getInputStream()) {
            file.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Assessment(
                LocalDate.parse(value(file, "on")),
                PLACES.stream()
                        .map(name -> new Place(name, rules(value(file, name))))
                        .toList());
    }

    private static String value(Properties file, String key) {
        return Objects.requireNonNull(file.getProperty(key), () -> FILE + " without " + key);
    }

    private static List<String> rules(String written) {
        return Stream.of(written.split(",")).filter(rule -> !rule.isBlank()).toList();
    }
}
