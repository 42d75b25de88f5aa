package fi.neuvottelu.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The message bundles as files: what stands in them, line by line. */
public final class Bundles {
    static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    private Bundles() {}

    /** {@code forms}, {@code words} and so on. */
    public static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("_.*", ""))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> keys(String bundle, String language) {
        return lines(bundle, language).map(line -> line[0]).toList();
    }

    /** The texts of a bundle by their keys; of a key that stands twice the last. */
    static Map<String, String> texts(String bundle, String language) {
        var texts = new TreeMap<String, String>();
        lines(bundle, language).forEach(line -> texts.put(line[0], line[1]));
        return texts;
    }

    private static Stream<String[]> lines(String bundle, String language) {
        try {
            return Files.readAllLines(FOLDER.resolve(bundle + "_" + language + ".properties")).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("="))
                    .map(line -> line.split("=", 2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
