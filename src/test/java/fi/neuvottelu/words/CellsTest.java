package fi.neuvottelu.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No cell of any file does anything in a spreadsheet, and each comes back as it was. */
class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"x\")",
                "=cmd@evil.example",
                "+358",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\r=1",
                "\n=1",
                "'=1",
                "''+1",
                "\uFF1D1",
                "=1\n=2"
            })
    void whatLooksLikeAFormulaIsAText(String cell) {
        assertThat(Cells.safe(cell)).isEqualTo("'" + cell);
        assertThat(Cells.read(Cells.safe(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Vaasa", "2027-12-31", "OB-Y7", "a=b", "'x", "'", "''", "d'Hondt", "a\n=b"})
    void everyOtherCellStaysAsItIs(String cell) {
        assertThat(Cells.safe(cell)).isEqualTo(cell);
        assertThat(Cells.read(cell)).isEqualTo(cell);
    }
}
