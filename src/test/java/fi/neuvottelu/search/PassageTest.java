package fi.neuvottelu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PassageTest {
    private final WordForms forms = new WordForms();

    @Test
    void theLineWithMostOfTheWordsIsShownAndTheyAreMarkedAsTheyStand() {
        assertThat(among("nuorten mielenterveys", "Nuorten kerhot\nSovittiin nuorten mielenterveydestä."))
                .isEqualTo("Sovittiin [nuorten] [mielenterveydestä].");
    }

    @Test
    void aLongLineIsCutBetweenWords() {
        var around = "sana ".repeat(100);
        var shown = among("uimahalli", around + "Uimahallin aukiolo " + around);
        assertThat(shown).contains("[Uimahallin] aukiolo").startsWith("…sana").endsWith("sana…");
        assertThat(shown.length()).isLessThan(260);
    }

    @Test
    void aLineOfOneWordIsCutToo() {
        assertThat(among("uimahalli", "x".repeat(20_000) + " uimahalli " + "y".repeat(20_000))
                        .length())
                .isLessThan(400);
    }

    @Test
    void whereNoWordStandsNothingIsShown() {
        assertThat(among("uimahalli", "Jäähalli")).isEmpty();
    }

    private String among(String typed, String text) {
        return Passage.among(List.of(text), forms.asked(typed), forms).pieces().stream()
                .map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
