package fi.neuvottelu.holiday;

import static fi.neuvottelu.holiday.HolidayVariables.HOLIDAY;
import static fi.neuvottelu.holiday.HolidayVariables.WITHDRAWN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Recount dates": every open date that moves with the holiday. */
@Component
class RecountDates implements JavaDelegate {
    private final Recounting recounting;

    RecountDates(Recounting recounting) {
        this.recounting = recounting;
    }

    @Override
    public void execute(DelegateExecution step) {
        recounting.recount(HOLIDAY.in(step), WITHDRAWN.in(step));
    }
}
