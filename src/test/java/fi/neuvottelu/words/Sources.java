package fi.neuvottelu.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of our source files by their paths. */
final class Sources {
    static final Path JAVA = Path.of("src/main/java");
    static final Path FORMS = Path.of("forms");
    static final Path MODULES = Path.of("src/main/resources/static/modules");
    static final Path WEB_APPS = Path.of("src/main/resources/META-INF/resources");
    static final Path LETTERS = Path.of("src/main/resources/letters");
    static final Path PAGES = Path.of("src/main/resources/templates");
    static final Path MODELS = Path.of("processes");

    private Sources() {}

    /** @param suffixes of the files' names, such as {@code .js} */
    static Map<String, String> of(List<Path> folders, String... suffixes) {
        var sources = new TreeMap<String, String>();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (Stream.of(suffixes).anyMatch(file.toString()::endsWith)) {
                        sources.put(file.toString(), Files.readString(file));
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return sources;
    }

    static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(match -> match.group(1));
    }
}
