package fi.neuvottelu.session;

import fi.neuvottelu.holiday.InstanceDates;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ladder's dates around planned sessions; the day, the invitation day and the reply dates are agreed and stay. */
@Component
class SessionRecount implements Recounts {
    private final Sessions sessions;
    private final SessionDates dates;
    private final SessionNames names;
    private final InstanceDates instances;

    SessionRecount(Sessions sessions, SessionDates dates, SessionNames names, InstanceDates instances) {
        this.sessions = sessions;
        this.dates = dates;
        this.names = names;
        this.instances = instances;
    }

    @Override
    public List<Long> open() {
        return sessions.underWay();
    }

    @Override
    public Recounted recount(long id) {
        var session = sessions.byId(id);
        var moved = instances.recount(session.instance(), dates.of(session));
        return new Recounted(session.host(), names.of(session), null, moved);
    }
}
