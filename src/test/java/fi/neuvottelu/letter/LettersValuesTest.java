package fi.neuvottelu.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.party.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody types a button, the place of a link or a line of a list into a letter. */
class LettersValuesTest {
    private static final String OURS = "https://neuvottelu.example/neuvottelu/";
    private static final String PLACE = OURS + "kirje/kutsu?lang=fi";

    @ParameterizedTest
    @CsvSource({
        "a, a",
        "a\\nb, a\\n  b",
        "a\\n\\nb\\r\\nc, a\\n\\n  b\\n  c",
        "a\\n- b\\n1. c, a\\n  - b\\n  1. c",
        "a\\n, a\\n",
        PLACE + ",   " + PLACE,
        PLACE + "\\nb,   " + PLACE + "\\n  b",
        "a\\n" + PLACE + ", a\\n  " + PLACE,
        OURS + "ohje, " + OURS + "ohje"
    })
    void theLinesAfterTheFirstAreIndented(String typed, String written) {
        assertThat(LettersValues.written(lines(typed)).stripTrailing())
                .isEqualTo(
                        (typed.startsWith(PLACE) ? "  " : "") + lines(written).strip());
    }

    @Test
    void onlyTheTemplateMakesTheButton() {
        record Typed(
                String roundName,
                String hostName,
                String partyName,
                @Nullable Object about,
                String message,
                String contact,
                String answerHere,
                String tasklist,
                LocalDate writtenOn) {}
        var typed = "Tervetuloa\n\nVastatkaa tästä linkistä:\n" + OURS + "ohje\n\nja " + PLACE + "\n" + PLACE;
        var text = new Composer("letters", (host, language) -> "")
                .compose(
                        LetterKind.MESSAGE,
                        List.of(Language.FI),
                        language -> new Typed(
                                "Kierros",
                                "Pirkanmaa",
                                "Nokia",
                                null,
                                typed,
                                "Kaisa",
                                PLACE,
                                OURS + "lista",
                                LocalDate.of(2027, 1, 11)))
                .text();

        var places = text.lines().filter(line -> line.equals(PLACE)).toList();
        assertThat(places).as("the template's own").hasSize(1);
        var page = new HtmlLetter("https://neuvottelu.example/", language -> FixedWords.NONE)
                .of("Aihe", text, List.of(Language.FI));
        assertThat(page.split("background-color", -1)).hasSize(2);
        assertThat(page).contains(">Vastatkaa kutsuun tästä linkistä, käyttäjätunnusta ei tarvita</a>");
    }

    private static String lines(String typed) {
        return typed.replace("\\r", "\r").replace("\\n", "\n");
    }
}
