package fi.neuvottelu.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that was only opened holds nothing that anybody wrote. */
class BlanksTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{}",
                "{\"answer\":null,\"people\":[{}],\"points\":[\"\",\" \"],\"nobody\":false}|{}",
                "{\"people\":[{\"name\":\"\"},{\"name\":\"Ŋ\",\"remote\":false}]}|{\"people\":[{\"name\":\"Ŋ\"}]}",
                "{\"nobody\":true,\"count\":0}|{\"nobody\":true,\"count\":0}"
            })
    void whatNobodyWroteIsLeftOut(String content, String written) {
        assertThat(Blanks.without(read(content))).isEqualTo(read(written));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
