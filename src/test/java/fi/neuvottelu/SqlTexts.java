package fi.neuvottelu;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What stands between quotes in our sources and in the migrations, as far as it speaks to the database. */
final class SqlTexts {
    private static final Path SOURCES = Path.of("src/main/java/fi/neuvottelu");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Strings that Java puts together are one; what is put between two of them is not read. */
    private static final Pattern QUOTED = Pattern.compile(
            "\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"|//[^\\n]*|/\\*.*?\\*/|'\\\\?.'", Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*");
    private static final Pattern WRITES = word("insert\\s+into|update|delete\\s+from|merge\\s+into");
    private static final Pattern READS = word("(?<!delete\\s)from|join");
    private static final Pattern MADE = word("create\\s+(?:table|view)");
    private static final Pattern VIEW = Pattern.compile("create\\s+view\\s+(\\w+)\\s+as\\s(.*?);", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("'([A-Z][A-Z0-9_]+)'");
    private static final Pattern HIDDEN = Pattern.compile(
            "\\b(?:insert\\s+into|(?<!for )update|delete\\s+from|merge\\s+into|select\\b.*\\b(?:from|join))\\s+$"
                    + "|\\bselect\\b.*\\bfrom\\s+\\w+(?:\\s+\\w+)?\\s*,",
            Pattern.DOTALL);

    private SqlTexts() {}

    /**
     * One text.
     *
     * @param where file, for people
     * @param room package of the source, or name of the view
     */
    record SqlText(String where, String room, String text) {
        Set<String> writes() {
            return named(WRITES);
        }

        Set<String> reads() {
            return named(READS);
        }

        Set<String> literals() {
            return named(LITERAL);
        }

        /** Whether it leaves open, or lists behind a comma, which table is meant. */
        boolean hidesATable() {
            return HIDDEN.matcher(text).find();
        }

        private Set<String> named(Pattern pattern) {
            return pattern.matcher(text).results().map(found -> found.group(1)).collect(toCollection(TreeSet::new));
        }
    }

    static List<SqlText> ofSources() {
        return files(SOURCES, ".java")
                .flatMap(file -> {
                    var within = SOURCES.relativize(file);
                    return QUOTED.matcher(text(file))
                            .results()
                            .map(SqlTexts::inQuotes)
                            .map(quoted -> new SqlText(
                                    within.toString(), within.getName(0).toString(), quoted));
                })
                .filter(text -> !text.text().isBlank())
                .toList();
    }

    static List<SqlText> ofViews() {
        return files(MIGRATIONS, ".sql")
                .flatMap(file -> VIEW.matcher(withoutComments(file))
                        .results()
                        .map(view -> new SqlText(file.getFileName().toString(), view.group(1), view.group(2))))
                .toList();
    }

    /** Tables and views. */
    static Set<String> made() {
        return files(MIGRATIONS, ".sql")
                .flatMap(file -> MADE.matcher(withoutComments(file)).results())
                .map(made -> made.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static String inQuotes(MatchResult found) {
        var block = found.group(1);
        var line = found.group(2);
        return block != null ? block : line != null ? line : "";
    }

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\s+(\\w+)");
    }

    private static String withoutComments(Path file) {
        return COMMENT.matcher(text(file)).replaceAll("");
    }

    private static Stream<Path> files(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
