package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The letters as they have been read and approved, one file per kind, case and language in
 * {@code src/test/resources/letters/approved/{fi,sv}}: first the subject, then the text.
 *
 * <p><b>To change a letter:</b> edit its template, run
 *
 * <pre>mvn test -Dtest='*LettersReadTest' -Dletters.approve</pre>
 *
 * read what {@code git diff src/test/resources/letters/approved} shows, in both languages, and commit it with the template.
 */
public final class ApprovedLetters {
    static final Path FOLDER = Path.of("src/test/resources/letters/approved");

    /** Typed by somebody; must stand in the letter as it is. */
    public static final String TYPED = "<script>alert(1)</script> & ${7*7} [[${7*7}]] [(1)] 😀 č đ ŋ å ä ö";

    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_SUBJECT = 120;

    private ApprovedLetters() {}

    /** The letter reads as approved in Finnish and in Swedish. */
    public static void readsAsApproved(LetterKind kind, String with, Function<Language, Object> content) {
        readsAsApproved(kind.name().toLowerCase(Locale.ROOT), with, content);
    }

    /** The same for what is written like a letter, by the name of its template. */
    public static void readsAsApproved(String template, String with, Function<Language, Object> content) {
        for (var language : Language.values()) {
            var letter = composed(template, content, language);
            wellFormed(letter);
            TheSameInHtml.of(letter, template, language);
            compare(file(template, with, language), letter.subject() + "\n\n" + letter.text());
        }
    }

    /** The letter as it is sent, in the given languages and their order. */
    public static Preview composed(LetterKind kind, Function<Language, Object> content, Language... languages) {
        return composed(kind.name().toLowerCase(Locale.ROOT), content, languages);
    }

    public static Preview composed(String template, Function<Language, Object> content, Language... languages) {
        var composer = new Composer("letters", (host, language) -> "");
        return Stream.of(LetterKind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(template))
                .findFirst()
                .map(kind -> composer.compose(kind, List.of(languages), content))
                .orElseGet(() -> composer.compose(template, List.of(languages), content));
    }

    static Path file(String template, String with, Language language) {
        return FOLDER.resolve(language.name().toLowerCase(Locale.ROOT)).resolve(template + "-" + with + ".txt");
    }

    /** What no letter may hold, whatever it says. Typed text is looked away from. */
    private static void wellFormed(Preview letter) {
        var ours = (letter.subject() + "\n\n" + letter.text()).replace(TYPED, "typed");
        assertThat(letter.subject()).as("a subject for an inbox").hasSizeBetween(10, LONGEST_SUBJECT);
        assertThat(ours)
                .doesNotContain("${", "[[", "[(", "[#", "[/]", "null", "??", "\t", "  ,", " ,", " .", "..")
                .doesNotContainPattern("(?m)[ \\u00a0]+$")
                .doesNotContain("\n\n\n")
                .as("words with nothing behind them; the one thing to do has its address on the next line")
                .doesNotContainPattern(": *(\\n(?!https?://\\S+(\\n|$))|$)");
        assertThat(letter.text().lines()).allMatch(line -> line.length() <= LONGEST_LINE);
    }

    private static void compare(Path approved, String letter) {
        try {
            if (System.getProperty("letters.approve") != null) {
                Files.createDirectories(approved.getParent());
                Files.writeString(approved, letter);
            }
            assertThat(approved).as("no approved text yet, see ApprovedLetters").exists();
            var before = Files.readString(approved);
            assertThat(letter)
                    .as(() -> "%s reads otherwise than approved:%n%s%nTo approve: see ApprovedLetters"
                            .formatted(approved, differences(before, letter)))
                    .isEqualTo(before);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines that only one of the two has. */
    private static String differences(String approved, String letter) {
        var lines = new ArrayList<String>();
        var now = letter.lines().toList();
        var before = approved.lines().toList();
        before.stream().filter(line -> !now.contains(line)).forEach(line -> lines.add("- " + line));
        now.stream().filter(line -> !before.contains(line)).forEach(line -> lines.add("+ " + line));
        return String.join("\n", lines);
    }
}
