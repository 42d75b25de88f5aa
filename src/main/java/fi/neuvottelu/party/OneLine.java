package fi.neuvottelu.party;

import fi.neuvottelu.words.Invisible;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.Typed;
import java.text.Normalizer;

/** A line that a person typed: kept letter for letter, but without what nobody sees, breaks a line or deceives the eye. */
final class OneLine {
    private OneLine() {}

    /** @param key begins the keys of the refusals: {@code .control}, {@code .empty}, {@code .long} */
    static String of(String typed, Longest longest, String key) {
        var seen = Invisible.folded(typed);
        if (seen.codePoints().anyMatch(Typed::controls)) {
            throw new Refusal(key + ".control");
        }
        var line = Normalizer.normalize(seen, Normalizer.Form.NFC).strip();
        if (line.isEmpty()) {
            throw new Refusal(key + ".empty");
        }
        if (line.length() > longest.characters()) {
            throw new Refusal(key + ".long", longest.characters());
        }
        return line;
    }
}
