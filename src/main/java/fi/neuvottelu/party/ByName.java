package fi.neuvottelu.party;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order of lists of parties: by name, as readers of Finnish or of Swedish sort; å, ä and ö come last. */
public final class ByName {
    private ByName() {}

    /** @param name in the language of whoever reads the screen now */
    public static <T> Comparator<T> ofReader(Function<T, String> name) {
        return in(Language.ofReader(), name);
    }

    static List<Municipality> sorted(List<Municipality> municipalities, Language language) {
        return municipalities.stream()
                .sorted(in(language, one -> one.name().in(language)))
                .toList();
    }

    public static <T> Comparator<T> in(Language language, Function<T, String> name) {
        return Comparator.comparing(name, Collator.getInstance(language.locale()));
    }
}
