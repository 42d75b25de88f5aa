package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.APPROVAL_REMINDER;
import static fi.neuvottelu.minutes.MinutesVariables.APPROVAL_SILENCE;
import static fi.neuvottelu.minutes.MinutesVariables.APPROVE_BY;

import fi.neuvottelu.calendar.Ladder;
import fi.neuvottelu.calendar.LadderStep;
import fi.neuvottelu.calendar.OfficeHours;
import java.time.LocalDate;
import java.util.Map;
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
        step.setVariableLocal(MinutesVariables.APPROVER.name(), approval.userId());
        step.setVariableLocal(
                MinutesVariables.APPROVER_GROUP.name(),
                approval.userId() == null ? approval.party().value() : null);
        step.setVariablesLocal(dates(book.today()));
    }

    /** Of every seat that was asked on a local day, as the engine takes it. */
    Map<String, Object> dates(LocalDate askedOn) {
        var reminder = ladder.date(LadderStep.APPROVAL_REMINDER, askedOn).date();
        var silence = ladder.date(LadderStep.REMIND_AFTER_REPLY, askedOn.plusWeeks(SILENT_AFTER_WEEKS))
                .date();
        return Map.of(
                APPROVE_BY.name(), APPROVE_BY.written(OfficeHours.endOf(reminder)),
                APPROVAL_REMINDER.name(), APPROVAL_REMINDER.written(OfficeHours.lettersLeave(reminder)),
                APPROVAL_SILENCE.name(), APPROVAL_SILENCE.written(OfficeHours.lettersLeave(silence)));
    }
}
