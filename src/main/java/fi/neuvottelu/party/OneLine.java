package fi.neuvottelu.party;

import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.text.Normalizer;

/** A line that a person typed: kept letter for letter, but without what breaks a line or deceives the eye. */
final class OneLine {
    private OneLine() {}

    /** @param key begins the keys of the refusals: {@code .control}, {@code .empty}, {@code .long} */
    static String of(String typed, Longest longest, String key) {
        if (typed.codePoints().anyMatch(Typed::controls)) {
            throw new Refusal(key + ".control");
        }
        var line = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (line.codePoints().allMatch(OneLine::invisible)) {
            throw new Refusal(key + ".empty");
        }
        if (line.length() > longest.characters()) {
            throw new Refusal(key + ".long", longest.characters());
        }
        return line;
    }

    private static boolean invisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
