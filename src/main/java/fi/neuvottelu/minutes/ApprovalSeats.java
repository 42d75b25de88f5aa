package fi.neuvottelu.minutes;

import static fi.neuvottelu.minutes.MinutesVariables.APPROVAL_REMINDER;
import static fi.neuvottelu.minutes.MinutesVariables.APPROVAL_SILENCE;
import static fi.neuvottelu.minutes.MinutesVariables.APPROVE_BY;
import static fi.neuvottelu.minutes.MinutesVariables.RETURNED;

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

    /**
     * The seat of this step: by the activity instance in which it was asked, not by the engine's counter, which anybody can
     * overwrite who completes a task.
     */
    Approval of(DelegateExecution step) {
        return book.approvalAskedIn(step.getParentActivityInstanceId()).orElseThrow();
    }

    /** The engine ends the approval by counters that lie in variables: they say what the rows say. */
    void count(DelegateExecution step, Minutes minutes) {
        var seats = book.approvals(minutes.id(), minutes.version());
        var decided = seats.stream()
                .filter(seat -> seat.state() != Approval.State.ASKED)
                .toList();
        put(step, "nrOfInstances", seats.size());
        put(step, "nrOfCompletedInstances", decided.size());
        put(step, "nrOfActiveInstances", seats.size() - decided.size());
        put(step, RETURNED.name(), decided.stream().anyMatch(seat -> seat.state() == Approval.State.RETURNED));
    }

    /** Nothing is written that is so already: two approvers in the same second do not disturb each other. */
    private static void put(DelegateExecution step, String name, Object value) {
        if (!value.equals(step.getVariable(name))) {
            step.setVariable(name, value);
        }
    }

    /** A task that one named person must do has no group; without an account it goes to her organisation. */
    void seat(DelegateExecution step, Approval approval) {
        book.approvalAskedIn(approval.id(), step.getParentActivityInstanceId());
        step.setVariableLocal(MinutesVariables.APPROVER.name(), approval.userId());
        step.setVariablesLocal(dates(book.today()));
    }

    /** By when every seat of minutes that are being approved answers: a local day. */
    LocalDate by(Minutes minutes) {
        var askedOn = minutes.sentForApprovalOn();
        return reminder(askedOn == null ? book.today() : askedOn);
    }

    /** Whether that day is over. */
    boolean hasPassed(Minutes minutes) {
        return book.today().isAfter(by(minutes));
    }

    private LocalDate reminder(LocalDate askedOn) {
        return ladder.date(LadderStep.APPROVAL_REMINDER, askedOn).date();
    }

    /** Of every seat that was asked on a local day, as the engine takes it. */
    Map<String, Object> dates(LocalDate askedOn) {
        var reminder = reminder(askedOn);
        var silence = ladder.date(LadderStep.REMIND_AFTER_REPLY, askedOn.plusWeeks(SILENT_AFTER_WEEKS))
                .date();
        return Map.of(
                APPROVE_BY.name(), APPROVE_BY.written(OfficeHours.endOf(reminder)),
                APPROVAL_REMINDER.name(), APPROVAL_REMINDER.written(OfficeHours.lettersLeave(reminder)),
                APPROVAL_SILENCE.name(), APPROVAL_SILENCE.written(OfficeHours.lettersLeave(silence)));
    }
}
