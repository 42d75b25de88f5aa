package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.session.Session;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The days of the minutes of a session that was held: those of our ladder, until a real one takes their place. */
@Component
public class MinutesDates {
    private final MinutesBook book;
    private final ReviewPeriod period;
    private final ApprovalSeats seats;
    private final Ladder ladder;

    MinutesDates(MinutesBook book, ReviewPeriod period, ApprovalSeats seats, Ladder ladder) {
        this.book = book;
        this.period = period;
        this.seats = seats;
        this.ladder = ladder;
    }

    /** By what happens then, in the order of time. */
    public Map<String, LocalDate> of(Session session) {
        var dates = new LinkedHashMap<String, LocalDate>();
        dates.put("DRAFT_MINUTES", planned(LadderStep.DRAFT_MINUTES, session));
        dates.put("REVIEW_CLOSES", planned(LadderStep.REVIEW_CLOSES, session));
        dates.put("APPROVE_BY", planned(LadderStep.APPROVE_BY, session));
        book.ofSession(session.id()).ifPresent(minutes -> {
            review(minutes, dates);
            approval(minutes, dates);
        });
        return dates;
    }

    private LocalDate planned(LadderStep step, Session session) {
        return ladder.date(step, session.heldOn()).date();
    }

    private void review(Minutes minutes, Map<String, LocalDate> dates) {
        var sent = minutes.sentForReviewOn();
        if (sent != null) {
            dates.put("REVIEW_CLOSES", period.by(sent));
            // The draft was ready when it was sent.
            dates.remove("DRAFT_MINUTES");
        }
    }

    /** Minutes that were returned have no day of approval until they go out again. */
    private void approval(Minutes minutes, Map<String, LocalDate> dates) {
        if (minutes.state() == MinutesState.IN_APPROVAL) {
            dates.put("APPROVE_BY", seats.by(minutes));
        }
        if (minutes.state() == MinutesState.APPROVED && minutes.approvedAt() != null) {
            dates.remove("APPROVE_BY");
            dates.put("APPROVED", LocalTimes.dateOf(minutes.approvedAt()));
        }
    }
}
