package fi.neuvottelu.minutes;

import fi.neuvottelu.engine.KnownByRows;
import fi.neuvottelu.people.Groups;
import fi.neuvottelu.round.RoundVariables;
import fi.neuvottelu.session.Sessions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who writes the minutes of a session, and by when. */
@Component
class KnownMinutes implements KnownByRows {
    private final MinutesBook book;
    private final MinutesProcess process;
    private final ReviewPeriod period;
    private final Sessions sessions;

    KnownMinutes(MinutesBook book, MinutesProcess process, ReviewPeriod period, Sessions sessions) {
        this.book = book;
        this.process = process;
        this.period = period;
        this.sessions = sessions;
    }

    @Override
    public Set<String> processes() {
        return Set.of("minutes-approval");
    }

    @Override
    public Set<String> names() {
        return Set.of(
                RoundVariables.COORDINATORS.name(),
                MinutesVariables.DRAFT_BY.name(),
                MinutesVariables.APPROVAL_BY.name(),
                MinutesVariables.REVIEW_END.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return book.runningIn(instance).map(minutes -> {
            var session = sessions.byId(minutes.sessionId());
            var known = process.dates(session);
            known.put(
                    RoundVariables.COORDINATORS.name(),
                    Groups.coordinatorsOf(session.host().value()));
            if (minutes.sentForReviewOn() != null) {
                known.putAll(period.dates(minutes.sentForReviewOn()));
            }
            return known;
        });
    }
}
