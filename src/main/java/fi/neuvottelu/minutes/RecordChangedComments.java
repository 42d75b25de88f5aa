package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.people.Acting;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record changed comments": second thoughts, until the minutes are approved. */
@Component
class RecordChangedComments implements JavaDelegate {
    private final MinutesBook book;
    private final Reviews reviews;
    private final MinutesLetters letters;
    private final Drafts drafts;
    private final Acting acting;

    RecordChangedComments(MinutesBook book, Reviews reviews, MinutesLetters letters, Drafts drafts, Acting acting) {
        this.book = book;
        this.reviews = reviews;
        this.letters = letters;
        this.drafts = drafts;
        this.acting = acting;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "changeComments", ReviewDraft.class);
        var review = book.reviewOfInstance(step.getProcessInstanceId());
        reviews.give(review, draft);
        if (draft.onBehalf() == null && acting.user().isPresent()) {
            letters.confirm(book.byId(review.minutesId()), book.reviewById(review.id()));
        }
    }
}
