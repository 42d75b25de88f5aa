package fi.neuvottelu.undelivered;

import fi.neuvottelu.calendar.OfficeHours;
import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.round.RoundVariables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose coordinators are asked about letters that did not arrive. */
@Component
class KnownUndelivered implements KnownByRows {
    private final UndeliveredParties waiting;

    KnownUndelivered(UndeliveredParties waiting) {
        this.waiting = waiting;
    }

    @Override
    public Set<String> processes() {
        return Set.of("undelivered-letter");
    }

    @Override
    public Set<String> names() {
        return Set.of(RoundVariables.COORDINATORS.name(), UndeliveredVariables.MEND_BY.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return waiting.runningIn(instance)
                .map(one -> Map.of(
                        RoundVariables.COORDINATORS.name(),
                        Groups.coordinatorsOf(one.host().value()),
                        UndeliveredVariables.MEND_BY.name(),
                        UndeliveredVariables.MEND_BY.written(OfficeHours.endOf(one.mendBy()))));
    }
}
