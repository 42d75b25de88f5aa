package fi.neuvottelu.beginning;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record first day": set, moved or taken back, or the form comes back. */
@Component
class RecordFirstDay implements JavaDelegate {
    private final KeepingFirstDays keeping;
    private final Drafts drafts;

    RecordFirstDay(KeepingFirstDays keeping, Drafts drafts) {
        this.keeping = keeping;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var host = keeping.record(drafts.takeStart(step, FirstDayDraft.class));
        step.setProcessBusinessKey("Käyttöönotto " + host.shortName().fi());
    }
}
