package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.invitation.AgendaChanges.Known;
import fi.neuvottelu.party.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later letter says what changed: what has only moved is neither new nor gone. */
class AgendaChangesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A B C     | A B C     |
                    A B C     | A B C D   | Lisätty: D
                    A B C     | A C       | Poistettu: B
                    A B C     | C A B     | Siirretty kohdaksi 1: C
                    A B C     | B C A     | Siirretty kohdaksi 3: A
                    A B C D   | A D B C E | Lisätty: E; Siirretty kohdaksi 2: D
                    A B       | D C       | Lisätty: D; Lisätty: C; Poistettu: A; Poistettu: B
                    A-x B     | A-y B     | Muutettu: A
                    A-x B C   | B C A-y   | Muutettu: A; Siirretty kohdaksi 3: A
                    A A B     | A B       |
                    """)
    void saysWhatChanged(String before, String now, String said) {
        assertThat(AgendaChanges.between(
                        new Known(points(before), List.of()), new Known(points(now), List.of()), Language.FI))
                .isEqualTo(said == null ? List.of() : List.of(said.split("; ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A B C   | 1 2 3 | A D C   | 1 2 3 | Uusi otsikko: D (aiemmin: B)
                    A B C   | 1 2 3 | A C D   | 1 3 2 | Uusi otsikko: D (aiemmin: B); Siirretty kohdaksi 3: D
                    A-x B   | 1 2   | C-y B   | 1 2   | Uusi otsikko: C (aiemmin: A); Muutettu: C
                    A B     | 1 2   | D B E   | 1 2 3 | Lisätty: E; Uusi otsikko: D (aiemmin: A)
                    A B     | 1 2   | D B     | 3 2   | Lisätty: D; Poistettu: A
                    A B     | 1 2   | B A     | 1 2   | Siirretty kohdaksi 2: A
                    """)
    void aPointWithAnotherTitleIsNeitherNewNorGone(
            String before, String keysBefore, String now, String keysNow, String said) {
        assertThat(AgendaChanges.between(known(before, keysBefore), known(now, keysNow), Language.FI))
                .isEqualTo(List.of(said.split("; ")));
    }

    private static Known known(String points, String keys) {
        return new Known(points(points), List.of(keys.split(" ")));
    }

    private static List<String> points(String written) {
        return List.of(written.replace("-", "\n   - ").split(" (?=[A-Z])"));
    }
}
