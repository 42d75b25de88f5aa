package fi.neuvottelu.document;

import fi.neuvottelu.party.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In which language somebody has typed a text of one language, for the voice that reads a document aloud. No row says it, so it
 * is a guess of ours by the small words; where they do not tell, the language of the document.
 */
final class Tongue {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> FINNISH = Set.of(
            "ja",
            "on",
            "ei",
            "se",
            "että",
            "ovat",
            "tai",
            "jos",
            "kun",
            "myös",
            "sekä",
            "oli",
            "joka",
            "mutta",
            "niin",
            "ole",
            "mukaan",
            "kanssa",
            "sovittiin",
            "todettiin",
            "keskusteltiin",
            "kunta",
            "kunnan",
            "kunnat");
    private static final Set<String> SWEDISH = Set.of(
            "och",
            "är",
            "att",
            "det",
            "som",
            "för",
            "inte",
            "en",
            "ett",
            "av",
            "med",
            "den",
            "på",
            "har",
            "till",
            "om",
            "vi",
            "kommunen",
            "kommunerna",
            "diskuterades",
            "konstaterades");

    private Tongue() {}

    static Language of(String text, Language otherwise) {
        var finnish = 0;
        var swedish = 0;
        for (var word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
            finnish += FINNISH.contains(word) ? 1 : 0;
            swedish += SWEDISH.contains(word) ? 1 : 0;
        }
        return finnish == swedish ? otherwise : finnish > swedish ? Language.FI : Language.SV;
    }
}
