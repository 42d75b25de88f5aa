package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record comments": comments and dissent stay by name. */
@Component
class RecordComments implements JavaDelegate {
    private final MinutesBook book;
    private final Reviews reviews;
    private final Drafts drafts;

    RecordComments(MinutesBook book, Reviews reviews, Drafts drafts) {
        this.book = book;
        this.reviews = reviews;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "reviewMinutes", ReviewDraft.class);
        reviews.give(book.reviewOfInstance(step.getProcessInstanceId()), draft);
    }
}
