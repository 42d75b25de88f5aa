package fi.neuvottelu.minutes;

import fi.neuvottelu.holiday.InstanceDates;
import fi.neuvottelu.holiday.Recounted;
import fi.neuvottelu.holiday.Recounts;
import fi.neuvottelu.session.SessionNames;
import fi.neuvottelu.session.Sessions;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** By when parties comment on draft minutes, and when they are reminded. */
@Component
class ReviewRecount implements Recounts {
    private final MinutesBook book;
    private final MinutesProcess process;
    private final Sessions sessions;
    private final SessionNames names;
    private final InstanceDates instances;

    ReviewRecount(
            MinutesBook book, MinutesProcess process, Sessions sessions, SessionNames names, InstanceDates instances) {
        this.book = book;
        this.process = process;
        this.sessions = sessions;
        this.names = names;
        this.instances = instances;
    }

    @Override
    public List<Long> open() {
        return book.reviewsAsked();
    }

    @Override
    public Recounted recount(long id) {
        var review = book.reviewById(id);
        var minutes = book.byId(review.minutesId());
        var session = sessions.byId(minutes.sessionId());
        var sentOn = Objects.requireNonNull(minutes.sentForReviewOn());
        var moved = instances.recount(review.instance(), process.datesOfReview(sentOn));
        return new Recounted(session.host(), names.of(session), review.party(), moved);
    }
}
