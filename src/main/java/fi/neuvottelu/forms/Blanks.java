package fi.neuvottelu.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What a form holds and nobody has written: empty fields and rows, boxes without a mark. */
final class Blanks {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Blanks() {}

    static JsonNode without(JsonNode content) {
        if (content.isObject()) {
            var written = NODES.objectNode();
            content.fields().forEachRemaining(field -> {
                var value = without(field.getValue());
                if (!isBlank(value)) {
                    written.set(field.getKey(), value);
                }
            });
            return written;
        }
        if (content.isArray()) {
            var written = NODES.arrayNode();
            content.forEach(one -> {
                var value = without(one);
                if (!isBlank(value)) {
                    written.add(value);
                }
            });
            return written;
        }
        return content;
    }

    private static boolean isBlank(JsonNode value) {
        return value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || value.isTextual() && value.textValue().isBlank()
                || value.isBoolean() && !value.booleanValue();
    }
}
