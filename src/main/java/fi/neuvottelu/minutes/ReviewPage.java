package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The minutes as a reviewing party reads them, and its own comments so far; nobody else's. */
@Component
class ReviewPage implements FormPage {
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
    public List<Seen> seen(FormTask task) {
        var review = book.reviewOfInstance(task.processInstanceId());
        return writer.seen(book.byId(review.minutesId()));
    }

    @Override
    public Object facts(FormTask task) {
        var review = book.reviewOfInstance(task.processInstanceId());
        var facts = writer.shown(book.byId(review.minutesId()));
        var by = period.by(review);
        facts.put("answerBy", LocalTimes.shown(by));
        facts.put("passed", book.today().isAfter(by));
        if (review.givenAt() != null) {
            facts.put("given", review.state());
            facts.put("late", review.late());
        }
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        var review = book.reviewOfInstance(task.processInstanceId());
        return new ReviewDraft(review.state() == Review.State.NO_COMMENTS, review.commentText(), review.dissent());
    }
}
