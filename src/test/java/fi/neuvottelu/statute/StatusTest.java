package fi.neuvottelu.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status of a duty on both sides of every boundary day. */
class StatusTest {
    private static final Window YEAR = Window.ofYear(2026);
    private static final LocalDate BEGUN = LocalDate.of(2020, 1, 1);
    private static final Window TERM = new Window(LocalDate.of(2025, 6, 1), LocalDate.of(2029, 5, 31));

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NOT_STARTED",
        "2026-09-01, NOT_STARTED",
        "2026-09-02, AT_RISK_AMBER",
        "2026-10-31, AT_RISK_AMBER",
        "2026-11-01, AT_RISK_RED",
        "2026-12-31, AT_RISK_RED",
        "2027-01-01, OVERDUE",
        "2036-01-01, OVERDUE"
    })
    void ofAYear(String on, Status status) {
        assertThat(status(Duty.OB_Y7, YEAR, on, false, false)).isEqualTo(status);
        assertThat(status(Duty.OB_YREP, YEAR, on, false, false)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-01, NOT_STARTED",
        "2028-05-30, NOT_STARTED",
        "2028-05-31, AT_RISK_AMBER",
        "2028-12-01, AT_RISK_AMBER",
        "2028-12-02, AT_RISK_RED",
        "2029-05-31, AT_RISK_RED",
        "2029-06-01, OVERDUE"
    })
    void ofATerm(String on, Status status) {
        assertThat(status(Duty.OB_T14, TERM, on, false, false)).isEqualTo(status);
        assertThat(status(Duty.OB_TREP, TERM, on, false, false)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01", "2026-11-01", "2026-12-31", "2027-01-01"})
    void whatWasHeldIsNoMoreAtRisk(String on) {
        assertThat(status(Duty.OB_Y7, YEAR, on, true, false)).isEqualTo(Status.HELD_EVIDENCE_OPEN);
        assertThat(status(Duty.OB_Y7, YEAR, on, true, true)).isEqualTo(Status.FULFILLED);
    }

    @Test
    void withoutALastDayInTheLawThereIsNoRisk() {
        for (var on : new String[] {"2025-06-01", "2029-05-31", "2029-06-01"}) {
            assertThat(status(Duty.OB_NAME, null, on, false, false)).isEqualTo(Status.OPEN);
            assertThat(status(Duty.OB_PUB, TERM, on, false, false)).isEqualTo(Status.OPEN);
            assertThat(status(Duty.OB_PUB, TERM, on, true, true)).isEqualTo(Status.FULFILLED);
        }
    }

    @Test
    void whatHasEndedIsNothingElse() {
        var ended = new Owed(Duty.OB_T14, Negotiators.PIRKANMAA, Negotiators.VANTAA, null, TERM, true);
        for (var held : new boolean[] {false, true}) {
            assertThat(Status.of(ended, finding(held, held), TERM.end(), Thresholds.DEFAULT, BEGUN))
                    .isEqualTo(Status.ENDED);
        }
    }

    @Test
    void theThresholdsCanBeSet() {
        var others = new Thresholds(new Thresholds.Days(90, 0), new Thresholds.Days(2, 1));
        var owed = new Owed(Duty.OB_Y7, Negotiators.PIRKANMAA, null, null, YEAR, false);
        assertThat(Status.of(owed, finding(false, false), LocalDate.of(2026, 10, 1), others, BEGUN))
                .isEqualTo(Status.NOT_STARTED);
        assertThat(Status.of(owed, finding(false, false), LocalDate.of(2026, 10, 2), others, BEGUN))
                .isEqualTo(Status.AT_RISK_AMBER);
        assertThat(Status.of(owed, finding(false, false), LocalDate.of(2026, 12, 31), others, BEGUN))
                .isEqualTo(Status.AT_RISK_RED);
        assertThatThrownBy(() -> new Thresholds.Days(60, 60)).hasMessageContaining("amber");
    }

    private static Finding finding(boolean held, boolean complete) {
        return new Finding(held, held, complete, complete, false, true, Sides.NEITHER, List.of(), List.of());
    }

    private static Status status(Duty duty, @Nullable Window window, String on, boolean held, boolean complete) {
        var owed = new Owed(duty, Negotiators.PIRKANMAA, null, null, window, false);
        return Status.of(owed, finding(held, complete), LocalDate.parse(on), Thresholds.DEFAULT, BEGUN);
    }
}
