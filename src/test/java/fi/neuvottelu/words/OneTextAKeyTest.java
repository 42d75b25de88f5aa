package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read has one text for each key, and the same keys in Finnish, Swedish and English: the files are merged line by line. */
class OneTextAKeyTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");

    @ParameterizedTest
    @ValueSource(strings = {"refusals", "warnings", "tasks", "dates", "words", "forms", "digest", "pages", "cockpit"})
    void everyKeyStandsOnceInEachLanguage(String bundle) throws IOException {
        var finnish = keys(bundle, "fi");

        assertThat(finnish).doesNotHaveDuplicates();
        assertThat(keys(bundle, "sv")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(finnish);
        assertThat(keys(bundle, "en")).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(finnish);
    }

    private static List<String> keys(String bundle, String language) throws IOException {
        return Files.readAllLines(FOLDER.resolve(bundle + "_" + language + ".properties")).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }
}
