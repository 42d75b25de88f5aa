package fi.neuvottelu.sheet;

import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How a file is laid out.
 *
 * @param separator that stands between its cells
 * @param headLine index of the line that names the columns; titles may stand above it
 * @param heads as they are written
 */
record Layout(char separator, int headLine, List<String> heads) {
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',');
    private static final int MOST_TITLES = 20;

    /** Excel reads it, and hides it. */
    private static final Pattern SAID = Pattern.compile("\"?sep=(?<separator>.)\"?[;,\\t]*", Pattern.CASE_INSENSITIVE);

    /** The line that names most columns, the first of those that do, by the separator that shows most of them. */
    static Layout of(List<String> lines, Heads heads) {
        var first = notBlank(lines, 0);
        var said = said(lines.get(first));
        var separators = new LinkedHashSet<Character>();
        said.ifPresent(separators::add);
        separators.addAll(SEPARATORS);
        var begin = said.isPresent() ? notBlank(lines, first + 1) : first;
        var preferred = separators.iterator().next();
        var best =
                new Layout(preferred, begin, Cut.of(lines.get(begin), preferred).cells());
        var most = Heads.FEWEST - 1L;
        for (var n = begin; n < Math.min(lines.size(), begin + MOST_TITLES); n++) {
            for (var separator : separators) {
                var cells = Cut.of(lines.get(n), separator).cells();
                var known = heads.known(cells);
                if (known > most) {
                    most = known;
                    best = new Layout(separator, n, cells);
                }
            }
        }
        return best;
    }

    private static Optional<Character> said(String line) {
        var text = Invisible.folded(line).strip();
        var said = SAID.matcher(text);
        return text.equalsIgnoreCase("sep=")
                ? Optional.of('\t')
                : Optional.of(said).filter(Matcher::matches).map(matched -> matched.group("separator")
                        .charAt(0));
    }

    private static int notBlank(List<String> lines, int from) {
        return IntStream.range(from, lines.size())
                .filter(n -> !Sheet.isBlank(lines.get(n)))
                .findFirst()
                .orElse(0);
    }

    Cut cut(String line) {
        return Cut.of(line, separator);
    }

    /** @throws Refusal as {@link Heads} says it */
    Map<String, Integer> places(Heads known, Faults faults) {
        return known.places(heads, faults::notRead);
    }

    /** Columns up to the last one with a head. */
    int width() {
        return (int) IntStream.range(0, heads.size())
                        .filter(n -> !Sheet.isBlank(heads.get(n)))
                        .max()
                        .orElse(0)
                + 1;
    }
}
