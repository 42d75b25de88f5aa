package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
        return end(book.today());
    }

    /** The end of one that began on a local day, as the engine takes it. */
    Map<String, Object> dates(LocalDate sentOn) {
        return Map.of(MinutesVariables.REVIEW_END.name(), MinutesVariables.REVIEW_END.written(end(sentOn)));
    }

    /** The last local day of one that a party was asked for. */
    LocalDate by(Review review) {
        var sentOn = book.byId(review.minutesId()).sentForReviewOn();
        return by(sentOn == null ? book.today() : sentOn);
    }

    LocalDate by(LocalDate sentOn) {
        return ladder.date(LadderStep.REVIEW_PERIOD, sentOn).date();
    }

    private Instant end(LocalDate sentOn) {
        return OfficeHours.endOf(by(sentOn));
    }
}
