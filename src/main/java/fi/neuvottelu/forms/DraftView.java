package fi.neuvottelu.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.neuvottelu.words.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A draft as forms read it. */
record DraftView(int version, JsonNode content) {
    /** Every character of the longest content could have been escaped. */
    private static final int LONGEST_BODY = 6 * Drafts.LONGEST_CONTENT + 1_000;

    static DraftView of(Draft draft, @Nullable Object first, ObjectMapper json) {
        if (!draft.exists() && first != null) {
            return new DraftView(0, json.valueToTree(first));
        }
        try {
            return new DraftView(draft.version(), json.readTree(draft.content()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The version that a saving has made. */
    record Saved(int version) {}

    /** What a form sends to be kept. */
    record Change(int version, JsonNode content) {
        /** Reads no further than the longest draft: a body without end must not fill the memory. */
        static Change read(InputStream body, ObjectMapper json) {
            try {
                var bytes = body.readNBytes(LONGEST_BODY + 1);
                if (bytes.length > LONGEST_BODY) {
                    throw new Refusal("draft.tooLong", Drafts.LONGEST_CONTENT);
                }
                var tree = json.readTree(bytes);
                if (!tree.path("version").isInt() || !tree.path("content").isObject()) {
                    throw new Refusal("draft.unreadable");
                }
                return new Change(tree.get("version").intValue(), tree.get("content"));
            } catch (IOException notJson) {
                throw new Refusal("draft.unreadable");
            }
        }

        Saved saveTo(Drafts drafts, String key) {
            return new Saved(drafts.save(key, version, content.toString()));
        }
    }
}
