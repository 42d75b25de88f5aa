package fi.neuvottelu.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/**
 * The words of texts, each as its stems. In which language a text is written is not always known, and names of both stand in
 * either: so each word has the stems of both languages. For one thread; it remembers the words that it has met.
 */
final class WordForms {
    /** What the column of a stem holds. */
    static final int LONGEST = 60;

    /** Possessive: a text may be one long chain of hyphens. */
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:[-\u2010\u2011\u2013'\u2019\u00AD][\\p{L}\\p{N}\\p{M}]++)*+");

    private static final Pattern JOINTS = Pattern.compile("[-\u2010\u2011\u2013'\u2019]");
    private static final String LETTERS_OF_THEIR_OWN = "åäö";

    private final List<UnaryOperator<String>> stemmers = Stemmers.all();
    private final Map<String, Set<String>> known = new HashMap<>();

    /**
     * A word where it stands in a text.
     *
     * @param stems of it and, if it has hyphens, of its parts; none of a word that stands in every text
     */
    record Found(int from, int to, Set<String> stems) {}

    List<Found> in(String text) {
        return WORD.matcher(text)
                .results()
                .map(one -> new Found(one.start(), one.end(), stems(one)))
                .toList();
    }

    private Set<String> stems(MatchResult one) {
        return known.computeIfAbsent(one.group(), written -> {
            var parts = parts(written);
            var whole = String.join("", parts);
            return Stream.concat(parts.stream(), Stream.of(whole))
                    .flatMap(part -> stems(part).stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    /** What was typed to be found: a word with hyphens is its parts, and each has one of these stems. */
    List<Set<String>> asked(String typed) {
        return WORD.matcher(typed)
                .results()
                .flatMap(one -> parts(one.group()).stream())
                .distinct()
                .map(this::stems)
                .filter(stems -> !stems.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> parts(String written) {
        return JOINTS.splitAsStream(written.replace("\u00AD", ""))
                .map(WordForms::folded)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private Set<String> stems(String word) {
        return isEverywhere(word)
                ? Set.of()
                : stemmers.stream()
                        .map(stemmer -> cut(stemmer.apply(word)))
                        .filter(stem -> !stem.isEmpty())
                        .collect(Collectors.toSet());
    }

    private static boolean isEverywhere(String word) {
        return word.length() == 1 && !Character.isDigit(word.charAt(0))
                || FinnishAnalyzer.getDefaultStopSet().contains(word)
                || SwedishAnalyzer.getDefaultStopSet().contains(word);
    }

    /** Small letters, and no marks on them but for the letters å, ä and ö. */
    private static String folded(String word) {
        var folded = new StringBuilder();
        Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> {
                    if (LETTERS_OF_THEIR_OWN.indexOf(letter) >= 0) {
                        folded.appendCodePoint(letter);
                    } else {
                        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                                .codePoints()
                                .filter(Character::isLetterOrDigit)
                                .forEach(folded::appendCodePoint);
                    }
                });
        return folded.toString();
    }

    private static String cut(String stem) {
        if (stem.length() <= LONGEST) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
