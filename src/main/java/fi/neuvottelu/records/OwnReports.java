package fi.neuvottelu.records;

import fi.neuvottelu.records.DutyRecords.Key;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Obligations;
import fi.neuvottelu.statute.Owed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The duties that a report, a decision, a delivery or a publication meets, and whether it has been recorded. */
@Component
public class OwnReports {
    private static final Set<Duty> REPORTS = Set.of(Duty.OB_NAME, Duty.OB_YREP, Duty.OB_TREP);

    private final Obligations obligations;
    private final DutyRecords records;

    OwnReports(Obligations obligations, DutyRecords records) {
        this.obligations = obligations;
        this.records = records;
    }

    /**
     * One of them.
     *
     * @param recordedOn day of the report or decision, null if none is recorded
     * @param adoptedOn when the report was adopted that is to be delivered or published, null for every other duty
     */
    public record OwnDuty(
            Owed owed,
            @Nullable LocalDate recordedOn,
            @Nullable LocalDate adoptedOn) {}

    /**
     * Of all counties, municipalities, Helsinki and HUS, in the windows of a local day. What was adopted in a term is
     * delivered and published in the next one too.
     *
     * @param known local day; only what is dated on it or before is seen
     */
    public List<OwnDuty> owed(LocalDate on, LocalDate known) {
        var now = Asked.on(on);
        var lines = Stream.concat(
                        obligations.in(now).stream()
                                .filter(owed -> REPORTS.contains(owed.duty()) || followsAdoption(owed)),
                        now.before().stream()
                                .flatMap(asked -> obligations.in(asked).stream())
                                .filter(OwnReports::followsAdoption))
                .filter(owed -> !owed.ended())
                .toList();
        var inForce = records.inForce(lines, known);
        return lines.stream()
                .map(owed -> {
                    var key = Key.of(owed);
                    return new OwnDuty(
                            owed,
                            dated(inForce.get(key)),
                            followsAdoption(owed) ? dated(inForce.get(key.adoption())) : null);
                })
                .filter(duty -> !followsAdoption(duty.owed()) || duty.adoptedOn() != null)
                .toList();
    }

    private static boolean followsAdoption(Owed owed) {
        return owed.duty().period() == Duty.Period.AFTER_ADOPTION;
    }

    private static @Nullable LocalDate dated(@Nullable DutyRecord record) {
        return record == null ? null : record.datedOn();
    }
}
