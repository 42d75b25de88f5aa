package fi.neuvottelu.register;

import fi.neuvottelu.records.DutyRecord;
import fi.neuvottelu.statute.Explanation;
import fi.neuvottelu.statute.Finding;
import fi.neuvottelu.statute.Owed;
import fi.neuvottelu.statute.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register of duties, as it stands on a day.
 *
 * @param on local day on which it stands so
 * @param coloured told as something to be mended by whoever looks
 * @param knownSince the host's first day, if the window holds it
 * @param atRisk few days are left and something that the Act names is lacking
 * @param planned a session in the window has a day, and whom the duty is about is or will be invited to it
 * @param record that meets it; null if none does, or it is met by negotiating
 * @param late recorded after the window
 * @param agreedDatePassed not recorded by our own target day
 * @param confirmAgain a standing decision from before the present council term
 * @param waiting for whom it waits; null where that is not known, since the day has passed
 */
public record Line(
        Owed owed,
        LocalDate on,
        Status status,
        boolean coloured,
        @Nullable LocalDate knownSince,
        boolean atRisk,
        boolean planned,
        boolean late,
        Finding finding,
        Explanation explanation,
        @Nullable DutyRecord record,
        boolean agreedDatePassed,
        boolean confirmAgain,
        @Nullable List<Waiting> waiting) {
    /**
     * The most urgent first: nothing planned before planned, and fewest days left. The last day for an invitation follows the
     * end of every window.
     */
    static final Comparator<Line> MOST_URGENT_FIRST = Comparator.comparing(Line::status)
            .thenComparing(Line::planned)
            .thenComparing(Line::lastDay)
            .thenComparing(line -> line.owed().duty().code())
            .thenComparing(line -> line.owed().holderCode())
            .thenComparing(line -> String.valueOf(line.owed().counterpartCode()));

    private LocalDate lastDay() {
        var end = owed.windowEnd();
        return end == null ? LocalDate.MAX : end;
    }
}
