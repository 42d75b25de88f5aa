package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** SECURITY.md names no test and no file that is not there. */
class SecurityTest {
    private static final Pattern TEST = Pattern.compile("\\b(\\w+(?:Test|Benchmark))\\b");
    private static final Pattern OURS = Pattern.compile("`((?!target)[a-z]+/[\\w.]+)`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        var tests = names(Path.of("src/test/java"));
        assertThat(named(TEST)).hasSizeGreaterThan(30).allSatisfy(name -> assertThat(tests)
                .contains(name + ".java"));
    }

    @Test
    void everyPlaceThatIsNamedIsThere() {
        assertThat(named(OURS)).isNotEmpty().allSatisfy(name -> assertThat(List.of(
                        Path.of("src/main/java/fi/neuvottelu", name + ".java"), Path.of("src/main/resources", name)))
                .anyMatch(Files::exists));
    }

    private static List<String> named(Pattern kind) {
        try {
            return kind.matcher(Files.readString(Path.of("SECURITY.md")))
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Set<String> names(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
