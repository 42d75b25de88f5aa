package fi.neuvottelu.minutes;

import fi.neuvottelu.holiday.InstanceDates;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import fi.neuvottelu.session.Session;
import fi.neuvottelu.session.SessionNames;
import fi.neuvottelu.session.Sessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The ladder's dates of minutes that are not approved yet: draft, end of the review, approval by chair and examiners. */
@Component
class MinutesRecount implements Recounts {
    private final MinutesBook book;
    private final MinutesProcess process;
    private final ReviewPeriod period;
    private final ApprovalSeats seats;
    private final Sessions sessions;
    private final SessionNames names;
    private final InstanceDates instances;

    MinutesRecount(
            MinutesBook book,
            MinutesProcess process,
            ReviewPeriod period,
            ApprovalSeats seats,
            Sessions sessions,
            SessionNames names,
            InstanceDates instances) {
        this.book = book;
        this.process = process;
        this.period = period;
        this.seats = seats;
        this.sessions = sessions;
        this.names = names;
        this.instances = instances;
    }

    @Override
    public List<Long> open() {
        return book.notApproved();
    }

    @Override
    public Recounted recount(long id) {
        var minutes = book.byId(id);
        var session = sessions.byId(minutes.sessionId());
        var moved = instances.recount(minutes.instance(), datesAhead(minutes, session));
        return new Recounted(session.host(), names.of(session), null, moved);
    }

    /** What a later step counts when it comes is not among them, nor what an earlier one waited for. */
    private Map<String, Object> datesAhead(Minutes minutes, Session session) {
        if (minutes.state() == MinutesState.IN_APPROVAL) {
            return seats.dates(Objects.requireNonNull(minutes.sentForApprovalOn()));
        }
        var counted = new HashMap<>(process.dates(session));
        if (minutes.state() == MinutesState.IN_REVIEW) {
            counted.putAll(period.dates(Objects.requireNonNull(minutes.sentForReviewOn())));
        }
        return counted;
    }
}
