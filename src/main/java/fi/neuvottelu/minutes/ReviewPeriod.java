package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How long the parties have for a review that begins today. */
@Component
class ReviewPeriod {
    private final Ladder ladder;
    private final MinutesBook book;

    ReviewPeriod(Ladder ladder, MinutesBook book) {
        this.ladder = ladder;
        this.book = book;
    }

    Instant end() {
        return OfficeHours.endOf(
                ladder.date(LadderStep.REVIEW_PERIOD, book.today()).date());
    }
}
