package fi.neuvottelu.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for, judged: never refused, since it stands in an address that anybody can write.
 *
 * @param typed as it is shown again
 * @param words the stems of each word; every word must be found, by one of its stems
 * @param remark end of the key of what keeps it from being looked for; null if nothing does
 */
record Asked(
        String typed,
        List<Set<String>> words,
        @Nullable String remark,
        @Nullable Integer year,
        @Nullable String host,
        FoundKind.@Nullable What kind,
        int page) {
    static final int LONGEST = 200;
    private static final int MOST_WORDS = 10;
    private static final int LAST_PAGE = 500;
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    static Asked of(
            @Nullable String q,
            @Nullable String year,
            @Nullable String host,
            @Nullable String kind,
            @Nullable String page) {
        var typed = q == null ? "" : CONTROLS.matcher(q).replaceAll(" ").strip();
        var fits = typed.length() <= LONGEST;
        var words = fits ? new WordForms().asked(typed) : List.<Set<String>>of();
        return new Asked(
                fits ? typed : "",
                words,
                remark(typed, fits, words.size()),
                number(year, 9999).orElse(null),
                host == null || host.isBlank() ? null : CONTROLS.matcher(host).replaceAll(" "),
                Stream.of(FoundKind.What.values())
                        .filter(one -> one.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                Math.max(1, number(page, LAST_PAGE).orElse(1)));
    }

    private static @Nullable String remark(String typed, boolean fits, int words) {
        if (!fits) {
            return "tooLong";
        }
        if (words > MOST_WORDS) {
            return "tooMany";
        }
        return words == 0 && !typed.isEmpty() ? "noWord" : null;
    }

    private static Optional<Integer> number(@Nullable String typed, int most) {
        return typed != null && typed.matches("\\d{1,4}")
                ? Optional.of(Integer.valueOf(typed)).filter(number -> number <= most)
                : Optional.empty();
    }

    boolean looks() {
        return remark == null && !words.isEmpty();
    }

    boolean filtered() {
        return year != null || host != null || kind != null;
    }
}
