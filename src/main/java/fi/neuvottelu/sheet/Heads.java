package fi.neuvottelu.sheet;

import static java.util.stream.Collectors.toMap;

import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which columns a file has, in any order.
 *
 * @param columns the column that each word means, however the word is written
 * @param needed columns without which the file says nothing
 * @param wrong what is said of a head that is unknown or stands twice, or of a needed column that is lacking
 * @param more whether a file may have columns that nobody asks for
 */
public record Heads(Map<String, String> columns, Set<String> needed, Function<String, Refusal> wrong, boolean more) {
    /** One word that is the name of a column may stand in any line. */
    static final int FEWEST = 2;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern MARKS_AT_ITS_END = Pattern.compile("[.:* ]+$");

    /** Of a file that has no other columns. */
    public Heads(Map<String, String> columns, Set<String> needed, Function<String, Refusal> wrong) {
        this(columns, needed, wrong, false);
    }

    /** The same of a file that may have others. */
    public Heads andMore() {
        return new Heads(columns, needed, wrong, true);
    }

    public Heads {
        columns = columns.entrySet().stream()
                .collect(toMap(entry -> simple(entry.getKey()), Map.Entry::getValue, (one, same) -> one));
    }

    /** How many columns these words name. */
    long known(List<String> words) {
        return words.stream()
                .flatMap(word -> Stream.ofNullable(columns.get(simple(word))))
                .distinct()
                .count();
    }

    /**
     * A column without a head has no place.
     *
     * @param notRead is told of each column that nobody asks for
     */
    Map<String, Integer> places(List<String> words, Consumer<String> notRead) {
        if (more && known(words) < FEWEST) {
            throw wrong.apply(words.stream()
                    .map(word -> Invisible.folded(word).strip())
                    .filter(word -> !word.isEmpty() && !columns.containsKey(simple(word)))
                    .findFirst()
                    .orElse(words.get(0)));
        }
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < words.size(); i++) {
            var head = Invisible.folded(words.get(i)).strip();
            var column = columns.get(simple(head));
            if (column == null && more) {
                Stream.of(head).filter(one -> !one.isEmpty()).forEach(notRead);
            } else if (!head.isEmpty() && (column == null || places.putIfAbsent(column, i) != null)) {
                throw wrong.apply(head);
            }
        }
        needed.stream()
                .filter(column -> !places.containsKey(column))
                .sorted()
                .findFirst()
                .ifPresent(lacking -> {
                    throw wrong.apply(lacking);
                });
        return places;
    }

    /** "E-mail (registry):" and "e-mail" are one head. */
    private static String simple(String head) {
        var plain = IN_BRACKETS.matcher(Invisible.folded(head)).replaceAll(" ");
        var words = SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return words.length() > 100 ? words : MARKS_AT_ITS_END.matcher(words).replaceAll("");
    }
}
