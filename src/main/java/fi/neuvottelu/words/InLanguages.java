package fi.neuvottelu.words;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A text of the settings; without English the Finnish one stands in for it. */
public record InLanguages(String fi, String sv, @Nullable String en) {
    public InLanguages {
        if (!StringUtils.hasText(fi) || !StringUtils.hasText(sv)) {
            throw new IllegalStateException(
                    "a text of the settings lacks fi or sv: fi \"%s\", sv \"%s\"".formatted(fi, sv));
        }
    }

    public String in(Locale language) {
        return switch (language.getLanguage()) {
            case "sv" -> sv;
            case "en" -> en == null ? fi : en;
            default -> fi;
        };
    }
}
