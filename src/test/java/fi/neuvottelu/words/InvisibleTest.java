package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees is no part of what people type, whichever character it is. */
class InvisibleTest {
    private static final String MARKS =
            "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u200E\u200F\u061C\u202A\u202C\u2066\u2069\u034F\u3164\uFE0F";
    private static final String SPACES = "\t\u00A0\u202F\u2007\u2003\u3000\u2800";

    @Property
    void noMarkAndNoSpaceButTheOneSurvives(@ForAll("pasted") String pasted) {
        var folded = Invisible.folded(pasted);
        assertThat(folded.codePoints().filter(one -> MARKS.indexOf(one) >= 0 || SPACES.indexOf(one) >= 0))
                .isEmpty();
        assertThat(folded).isEqualTo(Invisible.folded(folded));
        assertThat(folded.codePoints().filter(one -> one != ' '))
                .containsExactlyElementsOf(pasted.codePoints()
                        .filter(one -> one != ' ' && MARKS.indexOf(one) < 0 && SPACES.indexOf(one) < 0)
                        .boxed()
                        .toList());
    }

    @Property
    void aLineIsTheSameWithAndWithoutThem(@ForAll("pasted") String pasted) {
        assertThat(Typed.line(pasted, Longest.REASON)).isEqualTo(Typed.line(Invisible.folded(pasted), Longest.REASON));
        assertThat(Typed.blank(pasted)).isEqualTo(Invisible.folded(pasted).isBlank());
    }

    @Provide
    Arbitrary<String> pasted() {
        return Arbitraries.strings()
                .withChars(MARKS)
                .withChars(SPACES)
                .withChars("Vaasåäö §1.; ")
                .ofMaxLength(30);
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String any) {
        assertThat(Invisible.folded(Invisible.folded(any))).isEqualTo(Invisible.folded(any));
        assertThat(Invisible.withoutMarks(Invisible.withoutMarks(any))).isEqualTo(Invisible.withoutMarks(any));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Liikkujat 🏃‍♀️ ry", "❤️", "👩🏽‍⚕️", "Sámi: č đ ŋ", "a\nb", "a\u202Eb", "a\uD83C"})
    void whatIsSeenStays(String text) {
        assertThat(Invisible.folded(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u00AD \u2060", "\uFEFF", "\u00A0\t"})
    void whatNobodySeesIsNothing(String text) {
        assertThat(Typed.blank(text)).isTrue();
        assertThat(Typed.text(text, Longest.TEXT)).isNull();
        assertThat(Typed.line(text, Longest.NAME)).isNull();
    }

    @Test
    void aTextKeepsItsSpacesAndLines() {
        assertThat(Typed.text("27\u00A0§\n\teka\u00ADtoka", Longest.TEXT)).isEqualTo("27\u00A0§\n\tekatoka");
    }

    @Test
    void everyFormatOfUnicodeIsFoldedOrRefused() {
        var left = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(one -> Character.getType(one) == Character.FORMAT
                        || Character.getType(one) == Character.SPACE_SEPARATOR)
                .filter(one -> one != ' ' && !Typed.controls(one))
                .filter(one ->
                        Invisible.folded("a" + Character.toString(one) + "b").indexOf(one) >= 0);
        assertThat(left).isEmpty();
    }
}
