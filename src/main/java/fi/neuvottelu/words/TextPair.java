package fi.neuvottelu.words;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a person typed for readers of Finnish and of Swedish. Either text may be missing: then the other is shown in its
 * stead. The same in both is two equal texts.
 *
 * @param fi in Finnish; also a text of one language from before there were pairs, whichever it is
 */
public record TextPair(@Nullable String fi, @Nullable String sv) {
    public static final TextPair NONE = new TextPair(null, null);

    public TextPair {
        fi = Typed.blank(fi) ? null : fi;
        sv = Typed.blank(sv) ? null : sv;
    }

    /** Said in one language, not known in which. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TextPair of(@Nullable String text) {
        return new TextPair(text, null);
    }

    public static TextPair sameInBoth(@Nullable String text) {
        return new TextPair(text, text);
    }

    /** @param same whether "the same in both" was ticked: then one field was there to type into */
    @JsonCreator
    static TextPair typed(
            @JsonProperty("fi") @Nullable String fi,
            @JsonProperty("sv") @Nullable String sv,
            @JsonProperty("same") @Nullable Boolean same) {
        return Boolean.TRUE.equals(same) ? sameInBoth(Typed.blank(fi) ? sv : fi) : new TextPair(fi, sv);
    }

    public static TextPair orNone(@Nullable TextPair pair) {
        return pair == null ? NONE : pair;
    }

    @JsonProperty("same")
    public boolean same() {
        return fi != null && fi.equals(sv);
    }

    public boolean blank() {
        return fi == null && sv == null;
    }

    /** The other text where this language has none; null if both are missing. */
    public @Nullable String in(Locale language) {
        var wanted = textIn(language);
        return wanted == null ? (fi == null ? sv : fi) : wanted;
    }

    /** For whoever reads the screen now. */
    public @Nullable String inReadersLanguage() {
        return in(LocaleContextHolder.getLocale());
    }

    /** Whether a reader of this language is shown a text of the other. */
    public boolean lacks(Locale language) {
        return !blank() && textIn(language) == null;
    }

    private @Nullable String textIn(Locale language) {
        return language.getLanguage().equals("sv") ? sv : fi;
    }

    /** @throws Refusal as {@link Typed#line} does */
    public TextPair line(Longest longest) {
        return new TextPair(Typed.line(fi, longest), Typed.line(sv, longest));
    }

    /** @throws Refusal as {@link Typed#text} does */
    public TextPair text(Longest longest) {
        return new TextPair(Typed.text(fi, longest), Typed.text(sv, longest));
    }

    /** One pair a line; a line belongs to the one at the same height in the other language. */
    public List<TextPair> lines() {
        var finnish = linesOf(fi);
        var swedish = linesOf(sv);
        return IntStream.range(0, Math.max(finnish.size(), swedish.size()))
                .mapToObj(n -> new TextPair(at(finnish, n), at(swedish, n)))
                .filter(pair -> !pair.blank())
                .toList();
    }

    private static List<String> linesOf(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\n", -1));
    }

    private static @Nullable String at(List<String> lines, int n) {
        return n < lines.size() ? lines.get(n) : null;
    }

    public static TextPair ofLines(List<TextPair> pairs) {
        return new TextPair(joined(pairs, TextPair::fi), joined(pairs, TextPair::sv));
    }

    private static String joined(List<TextPair> pairs, Function<TextPair, @Nullable String> text) {
        return pairs.stream()
                .map(pair -> Objects.requireNonNullElse(text.apply(pair), ""))
                .collect(Collectors.joining("\n"));
    }

    public static List<String> in(Locale language, List<TextPair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.ofNullable(pair.in(language)))
                .toList();
    }
}
