package fi.neuvottelu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.statute.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No cell of the file does anything in a spreadsheet. */
class DutiesFileTest {
    @Test
    void theFileBeginsWithItsMarkAndQuotesWhatNeedsIt() {
        var line = new DutyView(
                "OB-YREP",
                "Raportti; vuosi",
                "905",
                "Vaasa č",
                null,
                null,
                "17",
                "612/2021 6 § 3 mom.",
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31),
                null,
                null,
                Status.FULFILLED,
                "Täytetty",
                true,
                false,
                null,
                null,
                false,
                true,
                true,
                true,
                true,
                false,
                false,
                new DutyView.Recorded(LocalDate.of(2028, 1, 1), "https://a.example", "=cmd|'/c calc'!A1"),
                List.of(),
                List.of(),
                List.of());
        var file = new String(DutiesFile.of(List.of(line)), StandardCharsets.UTF_8);
        assertThat(file).startsWith("\uFEFFcode;name;section;holder;");
        assertThat(file)
                .contains(
                        "\r\nOB-YREP;\"Raportti; vuosi\";612/2021 6 § 3 mom.;905;Vaasa č;;;2027-01-01;2027-12-31;;;FULFILLED;")
                .contains(";'=cmd|'/c calc'!A1;")
                .endsWith("\r\n");
    }
}
