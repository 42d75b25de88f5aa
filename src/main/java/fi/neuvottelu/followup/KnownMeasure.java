package fi.neuvottelu.followup;

import fi.neuvottelu.engine.KnownByRows;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who answers for a measure, and when she is reminded. */
@Component
class KnownMeasure implements KnownByRows {
    private final FollowUps followUps;
    private final FollowUpProcess process;

    KnownMeasure(FollowUps followUps, FollowUpProcess process) {
        this.followUps = followUps;
        this.process = process;
    }

    @Override
    public Set<String> processes() {
        return Set.of("follow-up");
    }

    @Override
    public Set<String> names() {
        return Set.of(
                FollowUpVariables.OWNER.name(), "dueBy", "firstNotice", "secondNotice", "dueNotice", "overdueNotice");
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return followUps.runningIn(instance).map(followUp -> {
            var known = process.dates(followUp);
            known.put(FollowUpVariables.OWNER.name(), followUp.owner().value());
            return known;
        });
    }
}
