package fi.neuvottelu.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.statute.Asked;
import fi.neuvottelu.statute.Duty;
import fi.neuvottelu.statute.Status;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which duties that a report or a decision meets have not been recorded yet, by who owes them. */
@Component
public class OwnReports {
    private static final Set<Duty> RECORDED = Set.of(Duty.OB_NAME, Duty.OB_YREP, Duty.OB_TREP);

    private final Register register;

    OwnReports(Register register) {
        this.register = register;
    }

    /** Of all counties, municipalities, Helsinki and HUS, in the windows of a local day. */
    public Map<PartyId, Set<Duty>> open(LocalDate on) {
        var wanted = new Wanted(Asked.on(on), null, null, RECORDED, Set.of(), false);
        return register.lines(wanted, owed -> true).stream()
                .filter(line -> line.status() != Status.FULFILLED && line.status() != Status.ENDED)
                .collect(groupingBy(
                        line -> line.owed().holder().id(),
                        mapping(line -> line.owed().duty(), toSet())));
    }
}
