package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that the code names is there, and every text that is there is named. What is put together is judged by its parts. */
class EveryKeyTest {
    private static final String REFUSAL = "refusal.";

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_+-]+)+\\.?");
    private static final Pattern IN_JAVA = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern IN_A_SCRIPT = Pattern.compile("(?=['`]([^'`\\n]*)['`])");
    private static final Pattern WORD = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)");

    /** What is called with a key, whatever the key is called. */
    private static final Pattern SAID_IN_JAVA = Pattern.compile("\\b(?:say|new Refusal)\\(\\s*\"([^\"\\n]+)\"\\s*[,)]");

    private static final Pattern SAID_IN_A_SCRIPT = Pattern.compile("\\bt\\(\\s*'([^'\\n]+)'\\s*[,)]");

    private static final Pattern FIRST_WORD = Pattern.compile("'([a-z]+\\.[A-Za-z.]+)':");

    /** They look like keys. */
    private static final Set<String> NO_KEYS =
            Set.of("tasklist.navbar.action", "tasklist.card", "section.deprecate", "duties.csv");

    /** Their ends come from a ladder step, a holiday, two languages, or a rule that a tool checks pages by. */
    private static final List<String> COMPUTED =
            List.of("date.before", "date.on", "date.after", "date.holiday.", "letter.order.", "statement.rule.");

    @Test
    void whatJavaNamesIsThere() {
        var keys = keys(Bundles.names());
        var refusals = keys.stream()
                .filter(key -> key.startsWith(REFUSAL))
                .map(key -> key.substring(REFUSAL.length()))
                .collect(Collectors.toSet());
        keys.addAll(refusals);
        var java = Sources.of(List.of(Sources.JAVA), ".java");

        assertThat(missing(java, IN_JAVA, keys)).isEmpty();
        assertThat(said(java, SAID_IN_JAVA, keys)).isEmpty();
    }

    @Test
    void whatAFormNamesIsInTheTextsThatItAsksFor() {
        var keys = keys(List.of("forms", "words"));
        keys.addAll(firstWords());
        Stream.of(Longest.values()).forEach(longest -> keys.add("limit." + longest));
        var forms = Sources.of(List.of(Sources.FORMS), ".js", ".html");

        assertThat(missing(forms, IN_A_SCRIPT, keys)).isEmpty();
        assertThat(said(forms, SAID_IN_A_SCRIPT, keys)).isEmpty();
    }

    @Test
    void whatOtherScriptsNameIsThere() {
        var keys = keys(List.of("forms", "cockpit"));
        keys.addAll(firstWords());
        var scripts = Sources.of(List.of(Sources.MODULES, Sources.WEB_APPS), ".js");

        assertThat(missing(scripts, IN_A_SCRIPT, keys)).isEmpty();
        assertThat(said(scripts, SAID_IN_A_SCRIPT, keys)).isEmpty();
    }

    @Test
    void whatAPageNamesIsThere() {
        var pages = Sources.of(List.of(Sources.PAGES), ".html");
        assertThat(missing(pages, IN_A_SCRIPT, keys(Bundles.names()))).isEmpty();
    }

    @Test
    void everyTextIsNamed() {
        var java = Sources.of(List.of(Sources.JAVA), ".java");
        var others = Sources.of(
                List.of(
                        Sources.FORMS,
                        Sources.MODULES,
                        Sources.WEB_APPS,
                        Sources.LETTERS,
                        Sources.PAGES,
                        Sources.MODELS),
                "");
        var named = new HashSet<String>();
        java.values().forEach(source -> Sources.found(IN_JAVA, source).forEach(named::add));
        others.values().forEach(source -> Sources.found(IN_A_SCRIPT, source)
                .flatMap(EveryKeyTest::beginning)
                .forEach(named::add));
        var words = Stream.concat(java.values().stream(), others.values().stream())
                .flatMap(source -> Sources.found(WORD, source))
                .collect(Collectors.toSet());

        assertThat(keys(Bundles.names()).stream()
                        .filter(key -> COMPUTED.stream().noneMatch(key::startsWith))
                        .filter(key -> !isNamed(key, named, words))
                        .filter(key ->
                                !key.startsWith(REFUSAL) || !isNamed(key.substring(REFUSAL.length()), named, words)))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsFound() {
        var keys = Set.of("form.saved", "topic.GOALS");
        assertThat(missing(
                        Map.of("a", "t('form.saved') t('topic.' + one) t(`topic.${one}`) t(x ? 'form.no' : 'topc.')"),
                        IN_A_SCRIPT,
                        keys))
                .containsExactly("a: form.no");
        assertThat(isNamed("form.saved", Set.of("form."), Set.of("saved"))).isTrue();
        assertThat(isNamed("form.saved", Set.of("form", ".saved"), Set.of())).isTrue();
        assertThat(isNamed("form.saved", Set.of("form"), Set.of("saved"))).isFalse();
    }

    /** What is said before the server's texts are there. */
    private static List<String> firstWords() {
        var words = Sources.of(List.of(Sources.MODULES), "first-words.js").values().stream()
                .flatMap(source -> Sources.found(FIRST_WORD, source))
                .toList();
        assertThat(words).isNotEmpty();
        return words;
    }

    private static Set<String> keys(Collection<String> bundles) {
        return bundles.stream()
                .flatMap(bundle -> Bundles.keys(bundle, "fi").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A literal that begins as keys do must be one, or the beginning of one. */
    private static List<String> missing(Map<String, String> sources, Pattern literal, Set<String> keys) {
        var heads = keys.stream().map(EveryKeyTest::head).collect(Collectors.toSet());
        Predicate<String> isThere = named -> keys.contains(named)
                || NO_KEYS.contains(named)
                || keys.stream().anyMatch(key -> key.startsWith(named.endsWith(".") ? named : named + "."));
        var missing = new ArrayList<String>();
        sources.forEach((file, source) -> Sources.found(literal, source)
                .flatMap(EveryKeyTest::beginning)
                .filter(named -> KEY.matcher(named).matches() && heads.contains(head(named)))
                .filter(isThere.negate())
                .forEach(named -> missing.add(file + ": " + named)));
        return missing;
    }

    /** What is called with a key that is none, whatever it begins with. */
    private static List<String> said(Map<String, String> sources, Pattern call, Set<String> keys) {
        return sources.entrySet().stream()
                .flatMap(file -> Sources.found(call, file.getValue())
                        .filter(named -> !keys.contains(named))
                        .map(named -> file.getKey() + ": " + named))
                .toList();
    }

    /** Of a template the part before what is put in. */
    private static Stream<String> beginning(String literal) {
        return Stream.of(literal.split("\\$\\{", 2)[0]);
    }

    private static String head(String key) {
        return key.split("\\.", 2)[0];
    }

    private static boolean isNamed(String key, Set<String> named, Set<String> words) {
        if (named.contains(key)) {
            return true;
        }
        for (var dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            var ends = Arrays.stream(key.substring(dot + 1).split("\\."));
            var beginning = key.substring(0, dot + 1);
            if (!beginning.equals(REFUSAL)
                    && named.contains(beginning)
                    && ends.allMatch(end -> words.contains(end) || named.contains(end) || end.matches("\\d+"))) {
                return true;
            }
            if (named.contains(key.substring(0, dot)) && named.contains(key.substring(dot))) {
                return true;
            }
        }
        return false;
    }
}
