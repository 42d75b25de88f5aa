package fi.neuvottelu.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.StartRefused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** T11: what the reference data says and the product does not know refuses the start by name. */
class ReferenceCheckTest {
    private static final String COUNTIES = text("counties.csv");
    private static final String MUNICIPALITIES = text("municipalities.csv");

    @Test
    void theDataOfTheProductIsKnown() {
        assertThat(read(COUNTIES, MUNICIPALITIES).hosts()).hasSize(22);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Two counties merged: 614/2021 s. 2 lets it happen, the product does not know it yet.
                "counties | 17,Pohjanmaan | 22,Länsirannikon | counties.csv, 22 Länsirannikon hyvinvointialue: code \"22\"",
                "counties | 17,Pohjanmaan | 00,Pohjanmaan | code \"00\"",
                "counties | 17,Pohjanmaan | 17 ,Pohjanmaan | code \"17 \"",
                "counties | 17,Pohjanmaan | 16,Pohjanmaan | the code 16 stands 2 times",
                "counties | HUS,HUS-yhtymä | Hus,HUS-yhtymä | there is no row with the code HUS",
                "counties | Österbotten,bilingual | Österbotten,trilingual | language_status \"trilingual\" is none of bilingual, unilingual_fi",
                "municipalities | 905,Vaasa,Vasa,bilingual_fi_majority,17 | 905,Vaasa,Vasa,bilingual_fi_majority,22 | municipalities.csv, 905 Vaasa: county_code \"22\" is no county",
                "municipalities | 905,Vaasa,Vasa,bilingual_fi_majority,17 | 905,Vaasa,Vasa,bilingual_fi_majority, | county_code \"\" is no county",
                "municipalities | 905,Vaasa,Vasa,bilingual_fi_majority,17 | 905,Vaasa,Vasa,bilingual_fi_majority,HUS | county_code \"HUS\" is no county",
                "municipalities | 905,Vaasa,Vasa,bilingual_fi_majority,17 | 905,Vaasa,Vasa,bilingual_fi_majority,90 | only 091 is Helsinki",
                "municipalities | 905,Vaasa,Vasa,bilingual_fi_majority | 905,Vaasa,Vasa,bilingual | language_status \"bilingual\" is none of",
                "municipalities | 905,Vaasa,Vasa | 9O5,Vaasa,Vasa | code \"9O5\" is no code of three digits",
                "municipalities | 905,Vaasa,Vasa | 905,Vaasa, | 905 Vaasa: name_sv \"\" is missing",
                "municipalities | 2024-12-31,507 | 31.12.2024,507 | ended_on \"31.12.2024\" is no date",
                "municipalities | 2024-12-31,507 | 2024-12-31,999 | successor \"999\" is no municipality",
                "municipalities | 2024-12-31,507 | 2024-12-31 | as many fields as columns are needed",
            })
    void whatIsNotKnownIsNamed(String file, String before, String after, String named) {
        var ofCounties = file.equals("counties");
        var changed = (ofCounties ? COUNTIES : MUNICIPALITIES).replace(before, after == null ? "" : after);
        assertThat(changed).as("the row is there").isNotEqualTo(ofCounties ? COUNTIES : MUNICIPALITIES);
        assertThatThrownBy(() -> read(ofCounties ? changed : COUNTIES, ofCounties ? MUNICIPALITIES : changed))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named);
    }

    /** Whoever mends the files is told of everything at once. */
    @Test
    void everyRowIsNamed() {
        assertThatThrownBy(() -> read(COUNTIES.replace("17,Pohjanmaan", "22,Länsirannikon"), MUNICIPALITIES))
                .hasMessageContainingAll("22 Länsirannikon", "905 Vaasa: county_code", "499 Mustasaari: county_code");
    }

    private static Reference read(String counties, String municipalities) {
        return Reference.of(rows(counties), rows(municipalities));
    }

    private static List<CSVRecord> rows(String text) {
        try (var rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))) {
            return rows.getRecords();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("reference/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
