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

    /** Not known is a window that ended before the host's first day; one whose last day it is, is judged as any other. */
    @ParameterizedTest
    @CsvSource({
        "OB_Y7, 2026, 2026-12-30, OVERDUE",
        "OB_Y7, 2026, 2026-12-31, OVERDUE",
        "OB_Y7, 2026, 2027-01-01, NOT_KNOWN",
        "OB_Y7, 2026, , NOT_KNOWN",
        "OB_Y6_PART, 2026, 2026-12-30, NOT_INVITED",
        "OB_Y6_PART, 2026, 2026-12-31, NOT_INVITED",
        "OB_Y6_PART, 2026, 2027-01-01, NOT_KNOWN",
        "OB_Y8_HUS, 2026, 2026-12-31, NOT_INVITED",
        "OB_Y8_HUS, 2026, , NOT_KNOWN",
        "OB_T14, 2025, 2029-05-31, OVERDUE",
        "OB_T14, 2025, 2029-06-01, NOT_KNOWN",
        "OB_NAME, , 2029-06-01, OPEN",
        "OB_NAME, , , NOT_KNOWN"
    })
    void whatTheHostsFirstDaySays(Duty duty, @Nullable Integer begun, @Nullable LocalDate firstDay, Status status) {
        var window = begun == null ? null : begun == 2026 ? YEAR : TERM;
        var owed = new Owed(duty, Negotiators.VANTAA, null, null, window, false);
        var after = window == null ? TERM.end() : window.end().plusDays(1);
        assertThat(Status.of(owed, nothing(false, false), after, Thresholds.DEFAULT, firstDay))
                .isEqualTo(status);
    }

    /** Whoever came, invited or not, came: our rule about a forum's minutes takes no more than the evidence from it. */
    @ParameterizedTest
    @CsvSource({
        "OB_Y6_PART, false, false, NOT_INVITED",
        "OB_Y6_PART, true, false, NOT_STARTED",
        "OB_Y6_PART, false, true, HELD_EVIDENCE_OPEN",
        "OB_Y6_PART, true, true, HELD_EVIDENCE_OPEN",
        "OB_Y8_HUS, false, false, NOT_INVITED",
        "OB_Y8_HUS, false, true, HELD_EVIDENCE_OPEN",
        "OB_T14, false, false, NOT_STARTED",
        "OB_T14, false, true, HELD_EVIDENCE_OPEN"
    })
    void whoCameToAMeetingThatWaitsForItsMinutes(Duty duty, boolean invited, boolean awaitsMinutes, Status status) {
        var owed = new Owed(duty, Negotiators.VANTAA, null, null, duty == Duty.OB_T14 ? TERM : YEAR, false);
        assertThat(Status.of(owed, nothing(invited, awaitsMinutes), YEAR.start(), Thresholds.DEFAULT, BEGUN))
                .isEqualTo(status);
    }

    /** The flag beside what was held and lacks a part: from amber on to the last day, and no longer. */
    @ParameterizedTest
    @CsvSource({
        "OB_Y7, 2026-09-01, false",
        "OB_Y7, 2026-09-02, true",
        "OB_Y7, 2026-10-31, true",
        "OB_Y7, 2026-11-01, true",
        "OB_Y7, 2026-12-31, true",
        "OB_Y7, 2027-01-01, false",
        "OB_T14, 2028-05-30, false",
        "OB_T14, 2028-05-31, true",
        "OB_T14, 2028-12-01, true",
        "OB_T14, 2028-12-02, true",
        "OB_T14, 2029-05-31, true",
        "OB_T14, 2029-06-01, false",
        "OB_PUB, 2029-05-31, false"
    })
    void theRiskBesideWhatIsHeld(Duty duty, LocalDate on, boolean risk) {
        var window = duty == Duty.OB_Y7 ? YEAR : TERM;
        var owed = new Owed(duty, Negotiators.PIRKANMAA, null, null, window, false);
        assertThat(Status.isAtRisk(owed, on, Thresholds.DEFAULT)).isEqualTo(risk);
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

    /** Nothing that counts. */
    private static Finding nothing(boolean invited, boolean awaitsMinutes) {
        return new Finding(false, false, false, false, awaitsMinutes, invited, Sides.NEITHER, List.of(), List.of());
    }

    private static Status status(Duty duty, @Nullable Window window, String on, boolean held, boolean complete) {
        var owed = new Owed(duty, Negotiators.PIRKANMAA, null, null, window, false);
        return Status.of(owed, finding(held, complete), LocalDate.parse(on), Thresholds.DEFAULT, BEGUN);
    }
}
