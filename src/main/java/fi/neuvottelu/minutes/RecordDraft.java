package fi.neuvottelu.minutes;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record draft": the draft goes on only with date, attendance and topics. */
@Component
class RecordDraft implements JavaDelegate {
    private final Minuting minuting;
    private final MinutesBook book;
    private final Drafts drafts;

    RecordDraft(Minuting minuting, MinutesBook book, Drafts drafts) {
        this.minuting = minuting;
        this.book = book;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "draftMinutes", MinutesDraft.class);
        minuting.draft(book.ofInstance(step.getProcessInstanceId()), draft);
    }
}
