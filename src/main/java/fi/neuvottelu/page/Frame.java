package fi.neuvottelu.page;

import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.ReadersLanguage;
import fi.neuvottelu.words.Texts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page.
 *
 * @param title of the page, in the reader's language
 * @param who is logged in, as she is called; null for a stranger
 * @param token for a form of this page, null for a stranger
 * @param languages the same page in each of them; none where it is no page of its own
 */
public record Frame(
        Locale language,
        String title,
        @Nullable String who,
        @Nullable String token,
        List<Choice> languages) {
    /** The field of a form that carries {@link #token}. */
    public static final String TOKEN_FIELD = "_token";

    public Frame {
        languages = List.copyOf(languages);
    }

    /**
     * The same page in a language.
     *
     * @param code such as {@code sv}
     * @param name what the language is called in it
     * @param link relative to the page
     */
    public record Choice(String code, String name, String link, boolean chosen) {}

    /** Around what is no page of its own, such as an error. */
    public static Frame plain(Locale language, String title) {
        return new Frame(language, title, null, null, List.of());
    }

    /** @param query without {@code lang} */
    static List<Choice> choices(Locale chosen, String query) {
        return ReadersLanguage.all().stream()
                .map(one -> new Choice(
                        one.getLanguage(),
                        Texts.say("page.language", one),
                        "?" + (query.isEmpty() ? "" : query + "&") + Pages.LANGUAGE + "=" + one.getLanguage(),
                        one.getLanguage().equals(chosen.getLanguage())))
                .toList();
    }

    /**
     * How many characters a field takes.
     *
     * @param what a word of {@link Longest}
     */
    public int longest(String what) {
        return Longest.valueOf(what).characters();
    }

    /** A text of the frame or of the page, in the reader's language. */
    public String say(String key, Object... arguments) {
        return Texts.say(key, language, arguments);
    }
}
