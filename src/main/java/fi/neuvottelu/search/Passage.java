package fi.neuvottelu.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A short part of a text with the words that were looked for. */
record Passage(List<Piece> pieces) {
    private static final int BEFORE = 80;
    private static final int LONGEST = 240;
    private static final String LEFT_OUT = "…";

    /** @param found whether it is a word that was looked for */
    record Piece(String text, boolean found) {}

    /** A whole text. */
    static Passage of(String text, List<Set<String>> words, WordForms forms) {
        return cut(text, 0, text.length(), found(text, words, forms));
    }

    /** The line with most of the words; no pieces if no line has any. */
    static Passage among(List<String> texts, List<Set<String>> words, WordForms forms) {
        return texts.stream()
                .flatMap(String::lines)
                .map(line -> new Line(line, found(line, words, forms)))
                .filter(line -> !line.found().isEmpty())
                .max(Comparator.comparingLong(line -> line.met(words)))
                .map(Line::passage)
                .orElseGet(() -> new Passage(List.of()));
    }

    private record Line(String text, List<WordForms.Found> found) {
        long met(List<Set<String>> words) {
            return words.stream()
                    .filter(word -> found.stream().anyMatch(one -> meets(one, word)))
                    .count();
        }

        Passage passage() {
            var first = found.get(0).from();
            var from = first <= BEFORE ? 0 : wordAfter(first - BEFORE, first);
            var to = text.length() <= from + LONGEST
                    ? text.length()
                    : wordBefore(from + LONGEST, found.get(0).to());
            return cut(text, from, to, found);
        }

        private int wordAfter(int at, int latest) {
            var space = text.indexOf(' ', at);
            return space < 0 || space > latest ? latest : space + 1;
        }

        private int wordBefore(int at, int earliest) {
            return Math.max(text.lastIndexOf(' ', at), earliest);
        }
    }

    private static List<WordForms.Found> found(String text, List<Set<String>> words, WordForms forms) {
        return forms.in(text).stream()
                .filter(one -> words.stream().anyMatch(word -> meets(one, word)))
                .toList();
    }

    private static boolean meets(WordForms.Found one, Set<String> word) {
        return word.stream().anyMatch(one.stems()::contains);
    }

    private static Passage cut(String text, int from, int to, List<WordForms.Found> found) {
        var pieces = new ArrayList<Piece>();
        var at = from;
        for (var one : found) {
            if (one.from() >= at && one.to() <= to) {
                pieces.add(new Piece(text.substring(at, one.from()), false));
                pieces.add(new Piece(text.substring(one.from(), one.to()), true));
                at = one.to();
            }
        }
        pieces.add(new Piece(text.substring(at, to), false));
        return new Passage(Stream.of(
                        Stream.of(new Piece(from > 0 ? LEFT_OUT : "", false)),
                        pieces.stream(),
                        Stream.of(new Piece(to < text.length() ? LEFT_OUT : "", false)))
                .flatMap(some -> some)
                .filter(piece -> !piece.text().isEmpty())
                .collect(Collectors.toList()));
    }
}
