package fi.neuvottelu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One front end: modules that all pages share, forms that are markup, and no app that reaches into another. */
class OneFrontEndTest {
    private static final Path FORMS = Path.of("forms");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final Path APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");

    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b|\\son\\w+=|javascript:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern ITS_MODULE = Pattern.compile("\\snv-form(?:=\"([\\w-]*)\")?[\\s>]");
    private static final Pattern PART = Pattern.compile("ng-include=\"'(/forms/[\\w/.-]+)'\"");

    /** Of one module by another, when it is loaded or later. What is named by a variable is named in a list beside it. */
    private static final Pattern IMPORT =
            Pattern.compile("(?:^(?:import|export)\\b[^;]*?from |^import |\\bimport\\()'([^']+)'", Pattern.MULTILINE);

    static List<Path> markup() {
        return files(FORMS, ".html");
    }

    static List<Path> scripts() {
        return Stream.of(FORMS, STATIC, APPS)
                .flatMap(folder -> files(folder, ".js").stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("markup")
    void markupHasNoScript(Path file) {
        assertThat(SCRIPT.matcher(text(file)).results().map(MatchResult::group)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("markup")
    void aFormNamesItsModule(Path file) {
        if (file.getParent().equals(FORMS)) {
            var form =
                    FORM.matcher(text(file)).results().map(MatchResult::group).toList();
            assertThat(form).hasSize(1);
            var named = ITS_MODULE.matcher(form.get(0)).results().toList();
            assertThat(named).as(form.get(0)).hasSize(1);
            var module = named.get(0).group(1);
            // A form that needs to know nothing has no module.
            var expected = Files.exists(Path.of(file.toString().replace(".html", ".js")))
                    ? file.getFileName().toString().replace(".html", "")
                    : null;
            assertThat(module).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("markup")
    void partsExist(Path file) {
        PART.matcher(text(file)).results().forEach(part -> assertThat(served(part.group(1)))
                .exists());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptImportsWhatIsThereAndNothingOfAnotherApp(Path file) {
        for (var named : imports(file)) {
            var wanted = named.startsWith("/")
                    ? served(named)
                    : file.resolveSibling(named).normalize();
            assertThat(wanted).as(file + " imports " + named).exists();
            assertThat(isAllowed(file, wanted)).as(file + " imports " + named).isTrue();
        }
    }

    /** Modules serve everybody and know nobody; forms and apps know the modules and themselves. */
    private static boolean isAllowed(Path file, Path wanted) {
        return wanted.startsWith(STATIC.resolve("modules"))
                || file.startsWith(FORMS) && wanted.startsWith(FORMS)
                || file.startsWith(APPS) && wanted.startsWith(APPS.resolve(app(file)));
    }

    @Test
    void thereAreScriptsThatImport() {
        assertThat(scripts().stream().flatMap(file -> imports(file).stream())).hasSizeGreaterThan(50);
    }

    private static Path app(Path file) {
        return APPS.relativize(file).getName(0);
    }

    private static List<String> imports(Path file) {
        return found(IMPORT, file).toList();
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(text(file)).results().map(one -> one.group(1));
    }

    /** @param address as browsers ask for it */
    private static Path served(String address) {
        return address.startsWith("/forms/") ? Path.of(address.substring(1)) : STATIC.resolve(address.substring(1));
    }

    private static List<Path> files(Path folder, String ending) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
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
