package fi.neuvottelu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each label that Cockpit, Admin and Welcome ship is translated, or stands in the list of those that are left in English. */
class FrameLabelsTest {
    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|</?(?:strong|br|a)\\b[^>]*>");

    /** Names, signs, and words that are the same in the language itself. */
    private static final Set<String> AS_IN_ENGLISH = Set.of(
            "COCKPIT",
            "COCKPIT_APP",
            "CAM_WIDGET_VARIABLES_TABLE_NULL",
            "CAM_WIDGET_VARIABLE_NULL",
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    private static final Set<String> AS_IN_SWEDISH = Set.of("Filter", "Diagram");

    /** In angle brackets, but a word and no markup. */
    private static final String UNDEFINED = "CAM_WIDGET_VARIABLE_UNDEFINED";

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome"})
    void everyLabelIsTranslatedOrLeft(String app) {
        var left = left(app);
        var english = labels(app, "en").keySet();
        var finnish = labels(app, "fi").keySet();
        assertThat(english.stream().filter(key -> left.stream()
                        .noneMatch(one -> one.matcher(key).matches())))
                .containsExactlyInAnyOrderElementsOf(finnish);
        assertThat(labels(app, "sv").keySet()).isEqualTo(finnish);
        assertThat(left).allSatisfy(one -> assertThat(english).as(one.pattern()).anyMatch(key -> one.matcher(key)
                .matches()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin", "welcome"})
    void aTranslationSaysSomethingAndKeepsItsPlaceholders(String app) {
        var english = labels(app, "en");
        Stream.of("fi", "sv").forEach(language -> labels(app, language).forEach((key, label) -> {
            var shipped = english.getOrDefault(key, "");
            assertThat(label).as(key).isNotBlank();
            if (!key.equals(UNDEFINED)) {
                assertThat(placeholders(label)).as(key).isEqualTo(placeholders(shipped));
            }
            if (!AS_IN_ENGLISH.contains(key) && !(language.equals("sv") && AS_IN_SWEDISH.contains(shipped))) {
                assertThat(label).as(key).isNotEqualTo(shipped);
            }
        }));
    }

    private static List<Pattern> left(String app) {
        return text("locales/left-in-" + app + ".txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Pattern::compile)
                .toList();
    }

    private static List<String> placeholders(String label) {
        return PLACEHOLDER
                .matcher(label)
                .results()
                .map(found -> found.group().replace(" ", ""))
                .sorted()
                .toList();
    }

    private static Map<String, String> labels(String app, String language) {
        try {
            // The shipped files begin with a byte order mark.
            var json = text(APPS + app + "/locales/" + language + ".json").replace("\uFEFF", "");
            var labels = new TreeMap<String, String>();
            new ObjectMapper()
                    .readTree(json)
                    .path("labels")
                    .properties()
                    .forEach(
                            label -> labels.put(label.getKey(), label.getValue().asText()));
            assertThat(labels).as(language).isNotEmpty();
            return labels;
        } catch (IOException e) {
            throw new AssertionError(language, e);
        }
    }

    private static String text(String resource) {
        try (var in = FrameLabelsTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
