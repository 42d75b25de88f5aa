package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.forms.FormPage;
import fi.neuvottelu.forms.FormTask;
import fi.neuvottelu.party.Language;
import fi.neuvottelu.people.Seen;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The form "Approve minutes": the text, and in which quality its reader approves it. */
@Component
class ApproveMinutesPage implements FormPage {
    private final MinutesBook book;
    private final MinutesWriter writer;
    private final ApprovalSeats seats;

    ApproveMinutesPage(MinutesBook book, MinutesWriter writer, ApprovalSeats seats) {
        this.book = book;
        this.writer = writer;
        this.seats = seats;
    }

    @Override
    public Set<String> steps() {
        return Set.of("approveMinutes");
    }

    @Override
    public List<Seen> seen(FormTask task) {
        return writer.seen(book.ofInstance(task.processInstanceId()));
    }

    /** @param passed whether the day by which all seats answer is over */
    record Facts(MinutesText fi, MinutesText sv, String role, String person, String answerBy, boolean passed) {}

    @Override
    public Facts facts(FormTask task) {
        var minutes = book.ofInstance(task.processInstanceId());
        var approval = approval(task);
        return new Facts(
                writer.shown(minutes, Language.FI),
                writer.shown(minutes, Language.SV),
                approval.role(),
                approval.personName(),
                LocalTimes.shown(seats.by(minutes)),
                seats.hasPassed(minutes));
    }

    @Override
    public Object firstDraft(FormTask task) {
        return new ApprovalDraft(null, null);
    }

    /** Chair and examiners approve at the same time: each seat has a draft of its own. */
    @Override
    public String draftKey(FormTask task) {
        return Drafts.stepKey(
                task.processInstanceId(), "approveMinutes/" + approval(task).seat());
    }

    private Approval approval(FormTask task) {
        return book.approvalOfTask(task.taskId()).orElseThrow();
    }
}
