package fi.neuvottelu.invitation;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(AgendaChanges.between(points(before), points(now), Language.FI))
                .isEqualTo(said == null ? List.of() : List.of(said.split("; ")));
    }

    private static List<String> points(String written) {
        return List.of(written.replace("-", "\n   - ").split(" (?=[A-Z])"));
    }
}
