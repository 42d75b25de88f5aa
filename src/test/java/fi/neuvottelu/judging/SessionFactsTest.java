package fi.neuvottelu.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of a window are those of Finnish days, in winter and in summer. */
class SessionFactsTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2026-12-31T22:00:00Z",
        "2029-06-01, 2029-05-31T21:00:00Z",
        "2027-03-28, 2027-03-27T22:00:00Z",
        "2027-03-29, 2027-03-28T21:00:00Z"
    })
    void aDayBeginsAtFinnishMidnight(LocalDate day, Instant begins) {
        assertThat(SessionFacts.startOf(day).toInstant()).isEqualTo(begins);
    }
}
