package fi.neuvottelu.holiday;

import static fi.neuvottelu.holiday.HolidayVariables.HOLIDAY;
import static fi.neuvottelu.holiday.HolidayVariables.WITHDRAWN;

import fi.neuvottelu.calendar.WrittenDate;
import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record holiday": added, or withdrawn, or the form comes back. */
@Component
class RecordHoliday implements JavaDelegate {
    private final KeepingHolidays keeping;
    private final Drafts drafts;

    RecordHoliday(KeepingHolidays keeping, Drafts drafts) {
        this.keeping = keeping;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var kept = keeping.record(drafts.takeStart(step, HolidayDraft.class));
        HOLIDAY.set(step, kept.holiday().id());
        WITHDRAWN.set(step, kept.withdrawn());
        step.setProcessBusinessKey(
                "Pyhäpäivä " + WrittenDate.inFigures(kept.holiday().onDay()));
    }
}
