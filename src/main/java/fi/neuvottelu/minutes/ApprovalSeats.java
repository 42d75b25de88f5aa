package fi.neuvottelu.minutes;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model needs to know of one approver's seat: whose task it is, and when she is reminded. */
@Component
class ApprovalSeats {
    private static final int SILENT_AFTER_WEEKS = 2;

    private final MinutesBook book;
    private final Ladder ladder;

    ApprovalSeats(MinutesBook book, Ladder ladder) {
        this.book = book;
        this.ladder = ladder;
    }

    /** A task that one named person must do has no group; without an account it goes to her organisation. */
    void seat(DelegateExecution step, Approval approval) {
        var reminder = ladder.date(LadderStep.APPROVAL_REMINDER, book.today()).date();
        var silence = ladder.date(LadderStep.REMIND_AFTER_REPLY, book.today().plusWeeks(SILENT_AFTER_WEEKS))
                .date();
        step.setVariableLocal(MinutesVariables.APPROVER.name(), approval.userId());
        step.setVariableLocal(
                MinutesVariables.APPROVER_GROUP.name(),
                approval.userId() == null ? approval.party().value() : null);
        local(step, MinutesVariables.APPROVE_BY, OfficeHours.endOf(reminder));
        local(step, MinutesVariables.APPROVAL_REMINDER, OfficeHours.lettersLeave(reminder));
        local(step, MinutesVariables.APPROVAL_SILENCE, OfficeHours.lettersLeave(silence));
    }

    private static void local(
            DelegateExecution step,
            fi.neuvottelu.engine.Variable<java.time.Instant> variable,
            java.time.Instant value) {
        step.setVariableLocal(variable.name(), variable.written(value));
    }
}
