package fi.neuvottelu.letter;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which words of a letter stand in its template: only they become headings or labels, never what somebody typed.
 *
 * @param headings whole lines without an end mark
 * @param labels what stands before a colon and a value: "Paikka"
 */
record FixedWords(Set<String> headings, Set<String> labels) {
    static final FixedWords NONE = new FixedWords(Set.of(), Set.of());

    private static final Pattern MARKUP = Pattern.compile("\\[#( [\\w:]+=\"[^\"]*\")*\\]|\\[/\\]|\n");
    private static final Pattern HEADING = Pattern.compile("\\p{Lu}[^\\n:]{1,78}[^\\n.:;,!?]");
    private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[^\\n.:]{0,30}): \\[\\(.*");

    static FixedWords of(String template) {
        var headings = new HashSet<String>();
        var labels = new HashSet<String>();
        for (var piece : MARKUP.split(template)) {
            var label = LABEL.matcher(piece);
            if (label.matches()) {
                labels.add(label.group(1));
            } else if (!piece.contains("[(") && HEADING.matcher(piece).matches()) {
                headings.add(piece);
            }
        }
        return new FixedWords(headings, labels);
    }
}
