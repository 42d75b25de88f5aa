package fi.neuvottelu.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed finds what is written in another form. */
class WordFormsTest {
    private final WordForms forms = new WordForms();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nuorten mielenterveydestä         | Nuorten mielenterveys
            nuorten mielenterveys             | sovittiin nuorten mielenterveydestä
            hyvinvointialueiden yhteistyö     | hyvinvointialueen yhteistyötä
            lastensuojelu                     | LASTENSUOJELUN avohuolto
            ikäihminen                        | ikäihmisten kotona asuminen
            ehkäisevä päihdetyö               | ehkäisevää päihdetyötä
            asunnottomuus                     | asunnottomuuden vähentäminen
            yksinäisyys                       | puhuttiin yksinäisyydestä
            koulujen kerhot                   | koulu ja kerho
            omaishoitajat                     | omaishoitajien vapaat
            toimenpiteistä                    | jokainen toimenpide
            lasten ja nuorten                 | lapset sekä nuoret
            sopimus                           | sopimukset
            nuori                             | nuorille
            liikuntaneuvonnan                 | liikuntaneuvonta
            Närpiössä                         | Närpiö
            HYTE-neuvottelun                  | hyteneuvottelu: HYTE-neuvottelu
            ungdomarnas psykiska hälsa        | ungdomar, psykisk hälsa
            välfärdsområdenas samarbete       | välfärdsområdet och samarbetet
            åtgärderna                        | en åtgärd
            skola                             | i skolornas lokaler
            förhandling                       | förhandlingarna
            ensamheten                        | ensamhet bland äldre
            överenskommelse                   | enligt överenskommelser
            idé                               | en ide om motion
            närståendevårdare                 | närståendevårdarna
            kommunernas                       | kommunen
            """)
    void aFormFindsAnother(String typed, String written) {
        assertThat(finds(typed, written)).isTrue();
    }

    /** As some keyboards send them, and as some files write them. */
    @Test
    void anALetterOfTwoSignsIsTheSameLetter() {
        assertThat(finds("Na\u0308rpio\u0308", "Närpiö")).isTrue();
        assertThat(finds("Närpiö", "Na\u0308rpio\u0308n kaupunki")).isTrue();
        assertThat(finds("lasten\u00ADsuojelu", "lastensuojelu")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"vård,värd", "kunta,kunto", "koulu,koulutus", "saari,sääri", "barn,barnbarn", "hallitus,hallinto"})
    void anotherWordIsNotFound(String typed, String written) {
        assertThat(finds(typed, written)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "\"", "' or 1=1 --", "ja", "och att det", "<>&", "\u0000", "\uD83D", "a b c"})
    void nothingIsAskedByWhatStandsInEveryText(String typed) {
        assertThat(forms.asked(typed)).allSatisfy(stems -> assertThat(stems).isNotEmpty());
        assertThat(forms.asked("ja och att det")).isEmpty();
    }

    @Test
    void noStemIsLongerThanItsColumn() {
        assertThat(forms.asked("ä".repeat(10_000))).singleElement().satisfies(stems -> assertThat(stems)
                .allSatisfy(stem -> assertThat(stem).hasSizeLessThanOrEqualTo(WordForms.LONGEST)));
    }

    private boolean finds(String typed, String written) {
        var there = forms.in(written);
        var asked = forms.asked(typed);
        return !asked.isEmpty()
                && asked.stream().allMatch(stems -> there.stream()
                        .anyMatch(one -> one.stems().stream().anyMatch(stems::contains)));
    }
}
