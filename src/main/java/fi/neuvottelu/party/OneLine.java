package fi.neuvottelu.party;

import fi.neuvottelu.engine.Refusal;
import java.text.Normalizer;

/** A line that a person typed: kept letter for letter, but without what breaks a line or deceives the eye. */
final class OneLine {
    private OneLine() {}

    /** @param key begins the keys of the refusals: {@code .control}, {@code .empty}, {@code .long} */
    static String of(String typed, int longest, String key) {
        if (typed.codePoints().anyMatch(OneLine::controls)) {
            throw new Refusal(key + ".control");
        }
        var line = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (line.codePoints().allMatch(OneLine::invisible)) {
            throw new Refusal(key + ".empty");
        }
        if (line.length() > longest) {
            throw new Refusal(key + ".long", longest);
        }
        return line;
    }

    /** Control characters, line ends, halves of characters, and marks that turn the direction of writing. */
    static boolean controls(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        };
    }

    private static boolean invisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
