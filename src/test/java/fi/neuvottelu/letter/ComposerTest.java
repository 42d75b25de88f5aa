package fi.neuvottelu.letter;

import static fi.neuvottelu.party.Language.FI;
import static fi.neuvottelu.party.Language.SV;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {
    private final Composer composer = new Composer("letters/sample", (host, language) -> "");

    @Test
    void writesALetterInOneLanguage() {
        var letter = composer.compose(Sample.says(Sample.of("Vuosineuvottelu", "Nokia", "Lapset", "Liikunta"), FI));

        assertThat(letter.subject()).isEqualTo("Kutsu: Vuosineuvottelu");
        assertThat(letter.text()).isEqualTo("""
                        Kutsumme teidät neuvotteluun Vuosineuvottelu.

                        Aika: torstai 14.1.2027 klo 9.00, vastaus viimeistään 31.12.2026
                        Paikka: Nokia
                        - Lapset
                        - Liikunta

                        Terveisin
                        hyvinvointialue
                        """);
    }

    @Test
    void leavesOutWhatIsNotThereWithoutAGap() {
        var letter = composer.compose(Sample.says(Sample.of("Vuosineuvottelu", null), FI));

        assertThat(letter.text()).contains("31.12.2026\n\nTerveisin").doesNotContain("Paikka");
    }

    @Test
    void putsBothLanguagesIntoOneLetterInTheGivenOrder() {
        var letter = composer.compose(Sample.says(Sample.of("Möte", "Vasa"), SV, FI));

        assertThat(letter.subject()).isEqualTo("Kallelse: Möte / Kutsu: Möte");
        assertThat(letter.text().split("\n\n-{60}\n\n"))
                .satisfiesExactly(
                        sv -> assertThat(sv)
                                .contains("torsdag 14.1.2027 kl. 9.00")
                                .endsWith("välfärdsområdet"),
                        fi -> assertThat(fi)
                                .contains("torstai 14.1.2027 klo 9.00")
                                .endsWith("hyvinvointialue\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "__${7*7}__",
                "[[${7*7}]]",
                "[(${7*7})]",
                "[# th:text=\"${7*7}\"/]",
                "[# th:if=\"${",
                "[/]",
                "[#",
                "/*[+ 7*7 +]*/",
                "|${7*7}|",
                "#{missing.key}",
                "T(java.lang.Runtime).getRuntime()",
                "<script>alert(1)</script>",
                "Ääkkösiä & \"lainauksia\" <b> 'x' &amp;",
            })
    void writesWhatPeopleTypedAsTheyTypedIt(String typed) {
        var letter = composer.compose(Sample.says(Sample.of(typed, typed, typed), FI));

        assertThat(letter.subject()).isEqualTo("Kutsu: " + typed);
        assertThat(letter.text())
                .contains("neuvotteluun " + typed + ".\n", "\nPaikka: " + typed + "\n", "\n- " + typed + "\n");
    }

    @Test
    void aLineBreakNeitherEntersTheSubjectNorTakesWordsFromIt() {
        var letter = composer.compose(Sample.says(Sample.of("Vuosi\r\nBcc: x@y.example\n\n2027", "1\r\n2\u0000"), FI));

        assertThat(letter.subject()).isEqualTo("Kutsu: Vuosi Bcc: x@y.example 2027");
        assertThat(letter.text()).startsWith("Kutsumme").contains("Paikka: 1\n  2\n");
    }

    @Test
    void cutsAnEndlessSubjectBetweenCharacters() {
        var letter = composer.compose(Sample.says(Sample.of("😀".repeat(300), null), FI));

        assertThat(letter.subject().codePointCount(0, letter.subject().length()))
                .isEqualTo(240);
        assertThat(letter.subject()).endsWith("😀…");
    }

    @Test
    void aKindWithoutTemplateIsAFault() {
        var digest = new NewLetter(
                "x",
                LetterKind.DIGEST,
                Sample.PIRKANMAA,
                null,
                null,
                Sample.NOKIA,
                List.of(FI),
                "a@nokia.example",
                language -> "");

        assertThatThrownBy(() -> composer.compose(digest)).hasMessageContaining("letters/sample/fi/digest.txt");
    }
}
