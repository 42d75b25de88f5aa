package fi.neuvottelu.minutes;

import fi.neuvottelu.engine.KnownByRows;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which party reviews draft minutes, and when a silent one is reminded. */
@Component
class KnownReview implements KnownByRows {
    private final MinutesBook book;
    private final MinutesProcess process;

    KnownReview(MinutesBook book, MinutesProcess process) {
        this.book = book;
        this.process = process;
    }

    @Override
    public Set<String> processes() {
        return Set.of("minutes-review");
    }

    @Override
    public Set<String> names() {
        return Set.of(
                MinutesVariables.PARTY.name(),
                MinutesVariables.REVIEW_BY.name(),
                MinutesVariables.REVIEW_REMINDER.name(),
                MinutesVariables.REVIEW_SILENCE.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return book.reviewRunningIn(instance).map(review -> {
            var sentOn = book.byId(review.minutesId()).sentForReviewOn();
            var known = process.datesOfReview(sentOn == null ? book.today() : sentOn);
            known.put(MinutesVariables.PARTY.name(), review.party().value());
            return known;
        });
    }
}
