package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record changed comments": second thoughts, until the minutes are approved. */
@Component
class RecordChangedComments implements JavaDelegate {
    private final MinutesBook book;
    private final Reviews reviews;
    private final Drafts drafts;

    RecordChangedComments(MinutesBook book, Reviews reviews, Drafts drafts) {
        this.book = book;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "changeComments", ReviewDraft.class);
        reviews.give(book.reviewOfInstance(step.getProcessInstanceId()), draft);
    }
}
