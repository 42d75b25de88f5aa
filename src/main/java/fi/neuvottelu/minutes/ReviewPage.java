package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.DonePastItsForm;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.forms.LastWord;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes as a reviewing party reads them, and its own comments so far; nobody else's. */
@Component
class ReviewPage implements DonePastItsForm {
    private final MinutesBook book;
    private final MinutesWriter writer;
    private final ReviewPeriod period;

    ReviewPage(MinutesBook book, MinutesWriter writer, ReviewPeriod period) {
        this.book = book;
        this.writer = writer;
        this.period = period;
    }

    @Override
    public Set<String> steps() {
        return Set.of("reviewMinutes", "changeComments");
    }

    @Override
    public Set<String> optional() {
        return Set.of("changeComments");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        var review = book.reviewOfInstance(task.processInstanceId());
        return writer.seen(book.byId(review.minutesId()));
    }

    /**
     * @param given what the party has said; null while it has said nothing
     * @param late whether it said so too late
     */
    record Facts(
            MinutesText fi,
            MinutesText sv,
            String answerBy,
            boolean passed,
            Review.@Nullable State given,
            boolean late) {}

    @Override
    public Facts facts(FormTask task) {
        var review = book.reviewOfInstance(task.processInstanceId());
        var minutes = book.byId(review.minutesId());
        var by = period.by(review);
        var given = review.givenAt() != null;
        return new Facts(
                writer.shown(minutes, Language.FI),
                writer.shown(minutes, Language.SV),
                LocalTimes.shown(by),
                book.today().isAfter(by),
                given ? review.state() : null,
                given && review.late());
    }

    @Override
    public Optional<LastWord> lastWord(FormTask task) {
        return book.reviewRunningIn(task.processInstanceId())
                .filter(review -> review.given() && review.givenAt() != null && review.recordedBy() != null)
                .map(review -> new LastWord(
                        review.party().value(),
                        Objects.requireNonNull(review.recordedBy()),
                        review.channel(),
                        review.saidBy(),
                        Objects.requireNonNull(review.givenAt())));
    }

    @Override
    public Object firstDraft(FormTask task) {
        var review = book.reviewOfInstance(task.processInstanceId());
        return new ReviewDraft(review.state() == Review.State.NO_COMMENTS, review.commentText(), review.dissent());
    }
}
