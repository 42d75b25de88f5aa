package fi.neuvottelu.past;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something as it was, as a person reads it in her language.
 *
 * @param changed when it was changed
 * @param by who changed it, by name
 */
public record Told(String changed, String by, @Nullable String why, List<Part> parts) {
    /** A heading and what stood under it. */
    public record Part(String title, List<String> lines) {
        /** Without the lines that say nothing. */
        public static Part of(String title, List<@Nullable String> lines) {
            return new Part(
                    title,
                    lines.stream()
                            .filter(Objects::nonNull)
                            .filter(line -> !line.isBlank())
                            .toList());
        }
    }
}
