package fi.neuvottelu.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.words.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever date of a model moves has a name that a digest can say. */
class MovedDateTextsTest {
    private static final Pattern DATE = Pattern.compile("(?:timeDate[^>]*>|dueDate=\")\\$\\{(\\w+)}");

    /** Agreed, typed or fixed by the session itself: these never move with a holiday. */
    private static final java.util.Set<String> AGREED =
            java.util.Set.of("invitationDay", "sessionStart", "sessionEnd", "dueBy");

    static Stream<String> dates() throws IOException {
        var models = new StringBuilder();
        for (var model : new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"))) {
            models.append(Files.readString(model.toPath()));
        }
        return DATE.matcher(models)
                .results()
                .map(found -> found.group(1))
                .filter(date -> !AGREED.contains(date))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void hasAName(String date) {
        isNamed(date);
    }

    @ParameterizedTest
    @ValueSource(strings = "remedyBy")
    void hasANameThoughNoModelWaitsForIt(String date) {
        isNamed(date);
    }

    private static void isNamed(String date) {
        for (var language : new String[] {"fi", "sv", "en"}) {
            assertThat(Texts.say("movedDate." + date, new Locale(language))).isNotBlank();
        }
    }
}
