package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Dates and times are written by one class and by one module. */
class OneWayOfWritingDatesTest {
    private static final Pattern IN_JAVA = Pattern.compile(
            "(DateTimeFormatter\\.ofPattern|DateTimeFormatter\\.ofLocalized|SimpleDateFormat|DateFormat\\.get)");
    private static final Pattern IN_A_SCRIPT = Pattern.compile("(Intl\\.|toLocale(?:Date|Time)?String\\()");

    @Test
    void oneClass() {
        // The second one names files that sort by time.
        assertThat(filesThatHave(IN_JAVA, List.of(Sources.JAVA), ".java"))
                .containsExactly(
                        "src/main/java/fi/neuvottelu/calendar/WrittenDate.java",
                        "src/main/java/fi/neuvottelu/letter/PickUpFolder.java");
    }

    @Test
    void oneModule() {
        assertThat(filesThatHave(
                        IN_A_SCRIPT, List.of(Sources.FORMS, Sources.MODULES, Sources.WEB_APPS), ".js", ".html"))
                .containsExactly("src/main/resources/static/modules/dates.js");
    }

    private static List<String> filesThatHave(Pattern pattern, List<Path> folders, String... suffixes) {
        return Sources.of(folders, suffixes).entrySet().stream()
                .filter(file -> pattern.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
