package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.APPROVE_BY;
import static fi.neuvottelu.minutes.MinutesVariables.SEAT;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.engine.Drafts;
import fi.neuvottelu.engine.FormPage;
import fi.neuvottelu.engine.FormTask;
import fi.neuvottelu.engine.Seen;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form "Approve minutes": the text, and in which quality its reader approves it. */
@Component
class ApproveMinutesPage implements FormPage {
    private final MinutesBook book;
    private final MinutesWriter writer;

    ApproveMinutesPage(MinutesBook book, MinutesWriter writer) {
        this.book = book;
        this.writer = writer;
    }

    @Override
    public String step() {
        return "approveMinutes";
    }

    @Override
    public List<Seen> seen(FormTask task) {
        return writer.seen(book.ofInstance(task.processInstanceId()));
    }

    @Override
    public Object facts(FormTask task) {
        var minutes = book.ofInstance(task.processInstanceId());
        var facts = writer.shown(minutes);
        book.approval(minutes.id(), minutes.version(), task.in(SEAT)).ifPresent(approval -> {
            facts.put("role", approval.role());
            facts.put("person", approval.personName());
        });
        task.find(APPROVE_BY).map(LocalTimes::dateOf).map(LocalTimes::shown).ifPresent(by -> facts.put("answerBy", by));
        return facts;
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new ApprovalDraft(null, null);
    }

    /** Chair and examiners approve at the same time: each seat has a draft of its own. */
    @Override
    public String draftKey(FormTask task) {
        return Drafts.stepKey(task.processInstanceId(), "approveMinutes/" + task.in(SEAT));
    }
}
