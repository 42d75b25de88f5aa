package fi.neuvottelu.words;

import java.util.Collection;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** What a person typed into one field: kept letter for letter but for what is {@link Invisible}, or refused. An empty field is null. */
public final class Typed {
    private Typed() {}

    public static boolean blank(@Nullable String typed) {
        return typed == null || Invisible.folded(typed).isBlank();
    }

    /** @throws Refusal {@code text.tooLong} */
    public static @Nullable String text(@Nullable String typed, Longest longest) {
        return text(typed, longest.characters());
    }

    /** @throws Refusal {@code text.tooLong} */
    public static @Nullable String text(@Nullable String typed, int longest) {
        return typed == null || blank(typed) ? null : fitting(Invisible.withoutMarks(typed), longest);
    }

    /**
     * Without the spaces around it.
     *
     * @throws Refusal {@code text.tooLong}, or {@code text.oneLine} for what breaks a line or deceives the eye
     */
    public static @Nullable String line(@Nullable String typed, Longest longest) {
        return line(typed, longest.characters());
    }

    /** The same, for a number that no form says. */
    public static @Nullable String line(@Nullable String typed, int longest) {
        if (typed == null || blank(typed)) {
            return null;
        }
        var line = fitting(Invisible.folded(typed), longest);
        if (line.codePoints().anyMatch(Typed::controls)) {
            throw new Refusal("text.oneLine");
        }
        return line.strip();
    }

    private static String fitting(String text, int longest) {
        if (text.length() > longest) {
            throw new Refusal("text.tooLong", longest);
        }
        return text;
    }

    /**
     * The address of a page that anybody can open, as {@link PublicAddress} says.
     *
     * @throws Refusal of this key if it is none, and as {@link #line} does
     */
    public static @Nullable String link(@Nullable String typed, String refusal) {
        var link = line(typed, Longest.LINK);
        if (link != null && !PublicAddress.is(link)) {
            throw new Refusal(refusal);
        }
        return link;
    }

    /** @throws Refusal of this key if nothing was typed */
    public static String needed(@Nullable String typed, String refusal) {
        if (typed == null || blank(typed)) {
            throw new Refusal(refusal);
        }
        return typed;
    }

    /** @throws Refusal of this key, with what was typed as its argument, if it is none of these words */
    public static <E extends Enum<E>> E oneOf(Class<E> words, @Nullable String typed, String refusal) {
        return oneOf(EnumSet.allOf(words), typed, refusal);
    }

    public static <E extends Enum<E>> E oneOf(Collection<E> words, @Nullable String typed, String refusal) {
        return words.stream()
                .filter(word -> word.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refusal(refusal, String.valueOf(typed)));
    }

    /** Control characters, line ends, halves of characters, and marks that turn the direction of writing. */
    public static boolean controls(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }
}
