package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The page of a letter holds the words of its text, all of them, in their order, and nothing else. */
final class TheSameInHtml {
    static final String HERE = "https://neuvottelu.example/";

    private static final Pattern TAGS = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");
    private static final Set<String> ALLOWED = Set.of(
            "html", "head", "meta", "title", "body", "div", "p", "h1", "h2", "ul", "ol", "li", "a", "br", "hr",
            "strong", "span");
    private static final Set<String> WITHOUT_END = Set.of("meta", "br", "hr");

    private TheSameInHtml() {}

    static void of(Preview letter, String template, Language... languages) {
        var kinds = Arrays.stream(LetterKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(template))
                .toList();
        var composer = new Composer("letters", (host, language) -> "");
        var html = new HtmlLetter(
                        HERE,
                        language -> kinds.isEmpty() ? FixedWords.NONE : composer.fixedWords(kinds.get(0), language))
                .of(letter.subject(), letter.text(), List.of(languages));
        check(html, letter.text());
    }

    static void check(String html, String text) {
        assertThat(wordsOf(shown(html))).containsExactlyElementsOf(wordsOf(text));
        wellFormed(html);
    }

    /** What a reader sees, with the numbers that her program puts before the points of a list. */
    static String shown(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<li value=\"(\\d+)\">", " $1. ")
                .replaceAll("<br>|</?(p|div|h1|h2|ul|ol|li|hr)\\b[^>]*>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Without the signs of a list, the rule between languages and the colon before a button. */
    private static List<String> wordsOf(String text) {
        return Arrays.stream(text.replaceAll("(?m)^-{60}$", "").split("\\s+"))
                .map(word -> word.endsWith(":") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty() && !word.equals("-"))
                .toList();
    }

    private static void wellFormed(String html) {
        var open = new java.util.ArrayDeque<String>();
        var tags = TAGS.matcher(html.replace("<!DOCTYPE html>", ""));
        while (tags.find()) {
            assertThat(ALLOWED).contains(tags.group(2));
            if (!tags.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tags.group(2));
            } else if (!WITHOUT_END.contains(tags.group(2))) {
                open.push(tags.group(2));
            }
        }
        assertThat(open).isEmpty();
    }
}
