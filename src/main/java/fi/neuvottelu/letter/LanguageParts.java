package fi.neuvottelu.letter;

import fi.neuvottelu.party.Language;
import fi.neuvottelu.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text of a letter in one or several languages: how its parts are put together, and where they are found again. What is
 * kept is the text and its languages; both ways lead through here.
 *
 * @param order what is said at the top of the order of languages, a line in each; empty in a letter of one language
 * @param parts in the order in which they stand in the letter
 */
public record LanguageParts(List<Part> order, List<Part> parts) {
    private static final String RULE = "-".repeat(60);
    private static final String BETWEEN = "\n\n" + RULE + "\n\n";
    private static final Pattern RULE_ALONE = Pattern.compile("(?m)^" + RULE + "$");

    /** What is written in one language. */
    public record Part(Language language, String text) {}

    /** What somebody typed is no rule of ours. */
    static LanguageParts of(List<Part> parts) {
        return new LanguageParts(
                order(parts.stream().map(Part::language).toList()),
                parts.stream()
                        .map(part -> new Part(part.language(), withoutRule(part.text())))
                        .toList());
    }

    private static String withoutRule(String text) {
        return text.contains(RULE) ? RULE_ALONE.matcher(text).replaceAll(RULE.substring(1)) : text;
    }

    /** One part, in the first language, if the text is not of our making. */
    public static LanguageParts read(String text, List<Language> languages) {
        var order = order(languages);
        var head = top(order);
        var ours = text.startsWith(head);
        var rest = (ours ? text.substring(head.length()) : text).stripTrailing();
        var texts = rest.split(BETWEEN, -1);
        if (texts.length != languages.size()) {
            return new LanguageParts(ours ? order : List.of(), List.of(new Part(languages.get(0), rest)));
        }
        var parts = new ArrayList<Part>();
        for (var n = 0; n < texts.length; n++) {
            parts.add(new Part(languages.get(n), texts[n]));
        }
        return new LanguageParts(ours ? order : List.of(), parts);
    }

    String text() {
        return top(order) + parts.stream().map(Part::text).collect(Collectors.joining(BETWEEN)) + "\n";
    }

    private static String top(List<Part> order) {
        return order.isEmpty() ? "" : order.stream().map(Part::text).collect(Collectors.joining("\n")) + "\n\n";
    }

    /** Says at the top, in both languages, that the letter has a second part. */
    private static List<Part> order(List<Language> languages) {
        if (languages.size() < 2) {
            return List.of();
        }
        var order = languages.stream().map(Language::name).collect(Collectors.joining("_"));
        return languages.stream()
                .map(language -> new Part(language, Texts.say("letter.order." + order, language.locale())))
                .toList();
    }
}
