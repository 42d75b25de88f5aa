package fi.neuvottelu.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.neuvottelu.words.StartRefused;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 410/2015 s. 15 and s. 147, 256/2021 s. 1, 616/2021 s. 16, 611/2021 s. 23. */
class CouncilTermsTest {
    @ParameterizedTest
    @CsvSource({
        "MUNICIPALITY, 2017-05-31, ,",
        "MUNICIPALITY, 2017-06-01, 2017-06-01, 2021-07-31",
        "MUNICIPALITY, 2021-07-31, 2017-06-01, 2021-07-31",
        "MUNICIPALITY, 2021-08-01, 2021-08-01, 2025-05-31",
        "COUNTY, 2022-02-28, ,",
        "COUNTY, 2022-03-01, 2022-03-01, 2025-05-31",
        "COUNTY, 2025-05-31, 2022-03-01, 2025-05-31",
        "COUNTY, 2025-06-01, 2025-06-01, 2029-05-31",
        "MUNICIPALITY, 2025-06-01, 2025-06-01, 2029-05-31",
        "COUNTY, 2029-05-31, 2025-06-01, 2029-05-31",
        "COUNTY, 2029-06-01, 2029-06-01, 2033-05-31",
        "MUNICIPALITY, 2033-06-01, 2033-06-01, 2037-05-31",
        "COUNTY, 2060-02-29, 2057-06-01, 2061-05-31",
    })
    void theTermOfADay(CouncilTerms.Body body, LocalDate day, LocalDate start, LocalDate end) {
        var term = CouncilTerms.of(body, day);
        if (start == null) {
            assertThat(term).isEmpty();
        } else {
            assertThat(term).contains(new Window(start, end));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTH_PROMOTION, 2022-12-31, ''",
        "HEALTH_PROMOTION, 2023-01-01, 2023",
        "HEALTH_PROMOTION, 2026-12-31, 2026",
        "COOPERATION, 2022-02-28, ''",
        "COOPERATION, 2022-03-01, 2022–2025",
        "COOPERATION, 2029-05-31, 2025–2029",
        "COOPERATION, 2029-06-01, 2029–2033",
    })
    void theWindowOfADay(Act act, LocalDate day, String label) {
        assertThat(act.windowOf(day).map(Window::label).orElse("")).isEqualTo(label);
    }

    /** T11: what the data says and the product does not know refuses the start. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGION,2025-06-01,2029-05-31,611/2021 s. 23",
                "COUNTY,1.6.2025,2029-05-31,611/2021 s. 23",
                "COUNTY,2029-06-01,2025-05-31,611/2021 s. 23",
                "COUNTY,2025-06-01,2029-05-31,611/2021",
            })
    void aRowThatIsNotKnownIsNamed(String row) {
        assertThatThrownBy(() -> CouncilTerms.read(new StringReader("body,start,end,source\n" + row)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(row);
    }
}
