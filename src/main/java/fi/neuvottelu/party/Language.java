package fi.neuvottelu.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;

/** A language of official letters: Finnish or the Swedish of Finland. English is for the screen only. */
public enum Language {
    FI,
    SV;

    private static final List<List<Language>> CHOICES =
            List.of(List.of(FI), List.of(SV), List.of(FI, SV), List.of(SV, FI));

    private static final Pattern BETWEEN_LANGUAGES = Pattern.compile("[-+/,&; ]+(?:(?:ja|och|and) )?");
    private static final Map<String, String> WORDS = Map.of(
            "suomi", "fi",
            "suomeksi", "fi",
            "finska", "fi",
            "finnish", "fi",
            "ruotsi", "sv",
            "ruotsiksi", "sv",
            "svenska", "sv",
            "swedish", "sv");

    /** Languages as one word: {@code fi}, {@code sv}, {@code fi+sv} or {@code sv+fi}. */
    public static String word(List<Language> languages) {
        return languages.stream()
                .map(language -> language.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("+"));
    }

    /** The languages that {@link #word} wrote; empty for any other word. */
    public static Optional<List<Language>> read(String word) {
        return CHOICES.stream()
                .filter(choice -> word(choice).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The same as people write them in a file, "suomi ja ruotsi", "sv/fi"; empty if a word is none of ours. */
    static Optional<List<Language>> written(String words) {
        var languages = BETWEEN_LANGUAGES
                .splitAsStream(words.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> WORDS.getOrDefault(word, word))
                .collect(Collectors.joining("+"));
        return read(languages);
    }

    /** Of whoever reads the screen now: Swedish in Swedish, Finnish in every other language. */
    public static Language ofReader() {
        return of(LocaleContextHolder.getLocale());
    }

    /** Names of parties exist in these two languages only: Finnish stands in for every other. */
    public static Language of(Locale screen) {
        return screen.getLanguage().equals("sv") ? SV : FI;
    }

    public Locale locale() {
        return this == SV ? new Locale("sv", "FI") : new Locale("fi", "FI");
    }
}
