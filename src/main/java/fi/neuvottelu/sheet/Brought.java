package fi.neuvottelu.sheet;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.words.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A file as a form hands it in.
 *
 * @param lines of the file: no text of a draft is as long as a whole file
 * @param seen fingerprint of the preview that the person saw
 */
public record Brought(
        @Nullable List<@Nullable String> lines, @Nullable String seen) {
    /** Every character of the longest file could have been escaped. */
    private static final int LONGEST_BODY = 6 * Sheet.MOST_CHARACTERS + 100_000;

    public String csv() {
        return lines == null
                ? ""
                : lines.stream()
                        .map(line -> Objects.requireNonNullElse(line, ""))
                        .collect(Collectors.joining("\n"));
    }

    /** Reads no further than the longest file: a body without end must not fill the memory. */
    public static Brought read(InputStream body, ObjectMapper json) {
        try {
            var bytes = body.readNBytes(LONGEST_BODY + 1);
            if (bytes.length > LONGEST_BODY) {
                throw new Refusal("import.large", Sheet.MOST_CHARACTERS);
            }
            return json.readerFor(Brought.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(bytes);
        } catch (IOException doesNotFit) {
            throw new Refusal("draft.unreadable");
        }
    }
}
