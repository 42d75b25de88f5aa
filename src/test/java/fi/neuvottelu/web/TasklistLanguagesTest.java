package fi.neuvottelu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasklist speaks Finnish and Swedish as completely as the English that Camunda ships; nothing of ours can blank it. */
class TasklistLanguagesTest {
    private static final String APP = "META-INF/resources/webjars/camunda/app/";
    private static final String TASKLIST = APP + "tasklist/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|</?\\w+[^>]*>|&\\w+;");

    /** Names, signs, and words that are the same in the language itself. */
    private static final Map<String, Set<String>> AS_IN_ENGLISH = Map.of(
            "fi", Set.of("COCKPIT_APP"),
            "sv", Set.of("COCKPIT_APP", "DIAGRAM", "FILTER"));

    private static final Set<String> SIGNS = Set.of(
            "CAM_WIDGET_VARIABLES_TABLE_NULL",
            "CAM_WIDGET_VARIABLE_NULL",
            "SEARCH_LESS_THAN",
            "SEARCH_LESS_THAN_EQUALS",
            "SEARCH_GREATER_THAN",
            "SEARCH_GREATER_THAN_EQUALS");

    /** Empty in English too. */
    private static final String NO_TEXT = "NO_TASK_FORM";

    /** In angle brackets, but a word and no markup. */
    private static final String UNDEFINED = "CAM_WIDGET_VARIABLE_UNDEFINED";

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void everyLabelIsThere(String language) {
        assertThat(labels(language).keySet()).isEqualTo(labels("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void everyPlaceholderIsKept(String language) {
        var english = labels("en");
        labels(language).forEach((key, label) -> {
            if (!key.equals(UNDEFINED)) {
                assertThat(placeholders(label)).as(key).isEqualTo(placeholders(english.getOrDefault(key, "")));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void everyLabelIsTranslated(String language) {
        var english = labels("en");
        labels(language).forEach((key, label) -> {
            if (key.equals(NO_TEXT)) {
                return;
            }
            assertThat(label).as(key).isNotBlank();
            if (!SIGNS.contains(key)
                    && !AS_IN_ENGLISH.getOrDefault(language, Set.of()).contains(key)) {
                assertThat(label).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv"})
    void everyDateFormatIsThere(String language) {
        assertThat(paths("", json(language).path("dateLocales")))
                .containsAll(paths("", json("en").path("dateLocales")));
    }

    @Test
    void everyCustomScriptExistsAndExportsSomething() {
        var named = names(text(TASKLIST + "scripts/config.js"), "customScripts: \\[([^\\]]*)]", "custom/\\w+");
        assertThat(named).isNotEmpty();
        for (var script : named) {
            assertThat(text(TASKLIST + script + ".js")).as(script).contains("export default");
        }
    }

    @Test
    void everyScriptOfTheHouseExistsAndExportsSomething() {
        var named = names(text(TASKLIST + "custom/all.js"), "SCRIPTS = \\[([^\\]]*)]", "\\w+");
        assertThat(named).contains("language", "refusals", "form");
        for (var script : named) {
            assertThat(text(TASKLIST + "custom/" + script + ".js")).as(script).contains("export default");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void theBannerAboutTheEndOfCamundaSevenIsHidden(String app) {
        assertThat(text(APP + app + "/styles/user-styles.css"))
                .contains(".ce-eol-banner { display: none !important; }");
    }

    private static List<String> names(String script, String list, String name) {
        return Pattern.compile(list)
                .matcher(script)
                .results()
                .flatMap(found -> Pattern.compile(name).matcher(found.group(1)).results())
                .map(MatchResult::group)
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

    private static Map<String, String> labels(String language) {
        var labels = new TreeMap<String, String>();
        json(language)
                .path("labels")
                .fields()
                .forEachRemaining(
                        label -> labels.put(label.getKey(), label.getValue().asText()));
        assertThat(labels).as(language).isNotEmpty();
        return labels;
    }

    private static List<String> paths(String path, JsonNode node) {
        if (node.isArray()) {
            return List.of(path + "[" + node.size() + "]");
        }
        return node.isObject()
                ? node.properties().stream()
                        .flatMap(each -> paths(path + "/" + each.getKey(), each.getValue()).stream())
                        .toList()
                : List.of(path);
    }

    private static JsonNode json(String language) {
        try {
            // The shipped files begin with a byte order mark.
            return new ObjectMapper()
                    .readTree(text(TASKLIST + "locales/" + language + ".json").replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new AssertionError(language, e);
        }
    }

    private static String text(String resource) {
        try (var in = TasklistLanguagesTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }
}
