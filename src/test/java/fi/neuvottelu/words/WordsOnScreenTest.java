package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that say more than is known, or than the Acts say, in no text that people read; each with the reason. */
class WordsOnScreenTest {
    /** A text that the pattern matches is wrong, unless the exception matches it, or its key. */
    private record Wrong(String pattern, String unless, String why) {
        boolean isIn(String where, String text) {
            return matches(pattern, text) && (unless.isEmpty() || !matches(unless, where + "=" + text));
        }

        private static boolean matches(String pattern, String text) {
            return Pattern.compile(
                            pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                    .matcher(text)
                    .find();
        }
    }

    private static final String NOT_LATE = "what is not recorded is not late: the time is over, nothing is recorded";
    private static final String NOBODY_AGREED = "a day of our own is a target; nobody agreed on it";
    private static final String OF_LAW_ONLY = "a time limit is the law's, and the text says so";
    private static final String NOT_ON_THE_YEAR =
            "a report is given every year; the Act does not say that it is on that year";
    private static final String THE_ACTS_NETWORK =
            "612/2021 says julkinen tietoverkko; the other words are those on minutes";
    private static final String BY_DAYS = "risk is told in days, not in colours";
    private static final String OUR_YEAR = "that a year ends on 31 December is our reading";
    private static final String WHICH_ACT = "a section is named with its Act";

    /** The door that counts time limits speaks of nothing else. */
    private static final String DOOR = "^refusal\\.deadline\\.";

    private static final Map<String, List<Wrong>> WRONG = Map.of(
            "fi",
            List.of(
                    new Wrong("myöhäs[st]", "", NOT_LATE),
                    new Wrong("(sovi(ttu|tun|tut|ttuja)|sovittuna) päiv", "", NOBODY_AGREED),
                    new Wrong(
                            "määräa(ika|ja)",
                            "lakisäätei|lakiin perustuva|\\blaki 150|\\blain\\b|" + DOOR,
                            OF_LAW_ONLY),
                    new Wrong("omi[ae][nm]? määräa", "", OF_LAW_ONLY),
                    new Wrong("vuosittai(nen|sta|sen) rapor|vuosirapor|vuoden \\{\\d} rapor", "", NOT_ON_THE_YEAR),
                    new Wrong(
                            "yleise\\w* tietoverk",
                            "14[05] §|^decision\\.publishedOn|^readings\\.unverified\\.network",
                            THE_ACTS_NETWORK),
                    new Wrong("keltai|punai", "", BY_DAYS),
                    new Wrong("pidettävä viimeistään", "", OUR_YEAR),
                    new Wrong("\\(\\d+ §", "", WHICH_ACT)),
            "sv",
            List.of(
                    new Wrong("försena", "", NOT_LATE),
                    new Wrong("(avtala[dt]e?|överenskomme?[nt]a?) (datum|dag)|måldag", "", NOBODY_AGREED),
                    new Wrong("tidsfrist", "lagstadgad|\\blag(en)? 150|" + DOOR, OF_LAW_ONLY),
                    new Wrong("årliga? rapport|årsrapport|rapporten .*för år \\{", "", NOT_ON_THE_YEAR),
                    new Wrong("\\b(gult|gul|rött|röd)\\b", "", BY_DAYS),
                    new Wrong("förhandlingen ska hållas senast", "", OUR_YEAR),
                    new Wrong("\\(\\d+ §", "i lagen \\d+/\\d{4}", WHICH_ACT)),
            "en",
            List.of(
                    new Wrong("\\b(late|overdue|deadline)\\b", "", NOT_LATE),
                    new Wrong("agreed da(te|y)", "", NOBODY_AGREED),
                    new Wrong("time limit", "law|statutory|\\bActs?\\b|" + DOOR, OF_LAW_ONLY),
                    new Wrong("(yearly|annual) report|report on health and wellbeing of \\{", "", NOT_ON_THE_YEAR),
                    new Wrong("\\b(yellow|amber|red)\\b", "", BY_DAYS),
                    new Wrong("held by \\{", "", OUR_YEAR),
                    new Wrong("\\((s\\.|ss\\.|section) ?\\d", "", WHICH_ACT)));

    @ParameterizedTest
    @MethodSource("languages")
    void noTextSaysMoreThanIsKnown(String language) {
        assertThat(wrong(language, texts(language))).isEmpty();
    }

    /** Steps are read in Cockpit, in English; filters of Tasklist in Finnish and Swedish at once. */
    @Test
    void noModelAndNoFilterDoes() {
        assertThat(wrong("en", named(Sources.of(List.of(Sources.MODELS), ".bpmn"), "name=\"([^\"]*)\"")))
                .containsOnlyKeys("Overdue notice");
        var filters = named(
                Sources.of(List.of(Path.of("src/main/java/fi/neuvottelu/people")), "SharedFilters.java"),
                "\"([^\"\\n]* / [^\"\\n]*)\"");
        assertThat(filters).hasSizeGreaterThanOrEqualTo(4);
        for (var language : List.of("fi", "sv")) {
            assertThat(wrong(language, filters))
                    .as("only what a filter was called before")
                    .containsOnlyKeys("Myöhässä / Försenade");
        }
    }

    static Stream<Arguments> comingBack() {
        return Stream.of(
                arguments("fi", "myöhässä"),
                arguments("fi", "päätöksen kirjaamiselle sovittu päivä: {1}"),
                arguments("fi", "Päivät ovat tämän järjestelmän omia määräaikoja. Laki ei aseta niitä."),
                arguments("fi", "Määräaika on päättynyt."),
                arguments("fi", "Ne julkaistaan yleisessä tietoverkossa ({2})."),
                arguments("fi", "Vuosittainen raportti hyvinvoinnista"),
                arguments("fi", "Neuvottelu on pidettävä viimeistään {1} ({3})."),
                arguments("fi", "työnjaosta (14 §)."),
                arguments("sv", "Påminnelse om en försenad åtgärd"),
                arguments("sv", "Avtalade datum"),
                arguments("sv", "Tidsfristen har gått ut."),
                arguments("sv", "måldagen för utkastet"),
                arguments("en", "awaited, agreed date {0}"),
                arguments("en", "The deadline has passed."),
                arguments("en", "Yellow {0} days and red {1} days"));
    }

    @ParameterizedTest
    @MethodSource
    void comingBack(String language, String text) {
        assertThat(wrong(language, Map.of("x", text))).isNotEmpty();
    }

    @Test
    void theLawsOwnTimeLimitsAreCalledSo() {
        assertThat(wrong("fi", Map.of("x", "muutoksenhaun lakisääteisen määräajan viimeinen päivä")))
                .isEmpty();
    }

    static List<String> languages() {
        return Bundles.LANGUAGES;
    }

    /** @return why, by text */
    private static Map<String, List<String>> wrong(String language, Map<String, String> texts) {
        var wrong = new TreeMap<String, List<String>>();
        texts.forEach((where, text) -> WRONG.getOrDefault(language, List.of()).stream()
                .filter(one -> one.isIn(where, text))
                .forEach(one ->
                        wrong.computeIfAbsent(where, none -> new ArrayList<>()).add(one.why() + ": " + text)));
        return wrong;
    }

    /** Bundles by key, letters by line. */
    private static Map<String, String> texts(String language) {
        var texts = new TreeMap<String, String>();
        Bundles.names().forEach(bundle -> texts.putAll(Bundles.texts(bundle, language)));
        Sources.of(List.of(Sources.LETTERS), ".txt").forEach((file, letter) -> {
            if (file.contains("/" + language + "/")) {
                // What Thymeleaf puts in is no text of ours.
                var words = letter.replaceAll("\\[[#(/][^\\n]*?\\)?]", "");
                var lines = words.split("\n");
                for (var at = 0; at < lines.length; at++) {
                    texts.put(file + ":" + (at + 1), lines[at]);
                }
            }
        });
        return texts;
    }

    private static Map<String, String> named(Map<String, String> sources, String pattern) {
        var names = new TreeMap<String, String>();
        sources.values().forEach(source -> Sources.found(Pattern.compile(pattern), source)
                .forEach(name -> names.put(name, name)));
        return names;
    }
}
