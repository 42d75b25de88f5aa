package fi.neuvottelu.accessibility;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text of the settings; without English the Finnish one stands in for it. */
record InLanguages(String fi, String sv, @Nullable String en) {
    String in(Locale language) {
        return switch (language.getLanguage()) {
            case "sv" -> sv;
            case "en" -> en == null ? fi : en;
            default -> fi;
        };
    }
}
