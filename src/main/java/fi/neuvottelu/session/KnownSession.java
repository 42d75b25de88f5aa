package fi.neuvottelu.session;

import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.round.RoundVariables;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whose task the record of a session is, and when its letters leave. */
@Component
class KnownSession implements KnownByRows {
    private final Sessions sessions;
    private final SessionDates dates;

    KnownSession(Sessions sessions, SessionDates dates) {
        this.sessions = sessions;
        this.dates = dates;
    }

    @Override
    public Set<String> processes() {
        return Set.of("negotiation-session");
    }

    @Override
    public Set<String> names() {
        return Set.of(
                RoundVariables.COORDINATORS.name(),
                SessionVariables.INVITATION_DAY.name(),
                SessionVariables.MATERIAL_DAY.name(),
                SessionVariables.DETAILS_DAY.name(),
                SessionVariables.SESSION_END.name(),
                SessionVariables.SILENT_LIST_DAY.name(),
                SessionVariables.RECORD_BY.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return sessions.runningIn(instance).map(session -> {
            var known = dates.of(session);
            known.put(
                    RoundVariables.COORDINATORS.name(),
                    Groups.coordinatorsOf(session.host().value()));
            return known;
        });
    }
}
