package fi.neuvottelu.beginning;

import static org.assertj.core.api.Assertions.assertThat;

import fi.neuvottelu.beginning.KnownHere.Trace;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which first days pass a window in which something is recorded. */
class TracesTest {
    private static final Window TERM = new Window(LocalDate.of(2025, 6, 1), LocalDate.of(2029, 5, 31));

    @ParameterizedTest
    @CsvSource({
        // Until the last day of the window the window is known.
        "2026-06-05, 2026-01-01, 2026-12-31, no",
        "2026-06-05, 2026-01-01, 2027-01-01, yes",
        // Earlier passes nothing.
        "2026-06-05, 2026-11-01, 2024-02-29, no",
        // What was unknown already is passed by nobody.
        "2025-06-05, 2026-01-01, 2026-11-01, no",
        "2025-06-05, 2025-12-31, 2026-11-01, yes",
        // What was recorded at its time says that the host was at work, whether a day was set or not.
        "2026-06-05, , 2026-12-31, no",
        "2026-06-05, , 2027-01-01, yes",
    })
    void ofAYear(LocalDate day, @Nullable LocalDate before, LocalDate after, String passed) {
        var traces = new Traces(List.of(new Trace(Window.ofYear(day.getYear()), "session", day, true)));
        assertThat(traces.passedBy(after, before).isPresent()).isEqualTo(passed.equals("yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2029-05-31, no",
        "2026-01-01, 2029-06-01, yes",
    })
    void ofATerm(LocalDate before, LocalDate after, String passed) {
        var traces = new Traces(List.of(new Trace(TERM, "session", LocalDate.of(2026, 2, 3), true)));
        assertThat(traces.passedBy(after, before).isPresent()).isEqualTo(passed.equals("yes"));
    }

    @ParameterizedTest
    @CsvSource({
        // A host that writes down what it did before it began may begin later than that.
        ", 2026-11-01, no",
        // Since it began, a window it has not recorded in time is known too.
        "2024-05-01, 2026-11-01, yes",
    })
    void ofWhatWasRecordedAfterwards(@Nullable LocalDate before, LocalDate after, String passed) {
        var traces = new Traces(List.of(new Trace(Window.ofYear(2024), "record", LocalDate.of(2024, 6, 5), false)));
        assertThat(traces.passedBy(after, before).isPresent()).isEqualTo(passed.equals("yes"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, yes", "2027-01-01, no"})
    void whatIsRecordedSinceTheDayHoldsIt(LocalDate firstDay, String held) {
        var traces = new Traces(List.of(new Trace(Window.ofYear(2026), "session", LocalDate.of(2026, 6, 5), true)));
        assertThat(traces.since(firstDay).isPresent()).isEqualTo(held.equals("yes"));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01, 2024", "2025-03-01, 2025"})
    void theEarliestIsNamed(LocalDate before, int year) {
        var traces = new Traces(List.of(
                new Trace(TERM, "session", LocalDate.of(2025, 7, 1), true),
                new Trace(Window.ofYear(2025), "record", LocalDate.of(2025, 12, 1), false),
                new Trace(Window.ofYear(2024), "session", LocalDate.of(2024, 9, 1), true)));
        assertThat(traces.passedBy(LocalDate.of(2030, 1, 1), before))
                .map(trace -> trace.window().start().getYear())
                .contains(year);
    }
}
