package fi.neuvottelu.session;

import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.round.RoundVariables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may correct the record of a session. */
@Component
class KnownCorrection implements KnownByRows {
    private final Sessions sessions;

    KnownCorrection(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Set<String> processes() {
        return Set.of("record-correction");
    }

    @Override
    public Set<String> names() {
        return Set.of(RoundVariables.COORDINATORS.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return sessions.correctedIn(instance)
                .map(session -> Map.of(
                        RoundVariables.COORDINATORS.name(),
                        Groups.coordinatorsOf(session.host().value())));
    }
}
