package fi.neuvottelu.party;

import static fi.neuvottelu.party.RegisterVariables.HOST;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.sheet.Brought;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record contacts": the whole file, or nothing of it. */
@Component
class RecordContacts implements JavaDelegate {
    private final Importing importing;
    private final Drafts drafts;

    RecordContacts(Importing importing, Drafts drafts) {
        this.importing = importing;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.takeStart(step, Brought.class);
        var host = importing.record(HOST.find(step).orElse(null), draft);
        step.setProcessBusinessKey("Yhteystiedot " + host.shortName().fi());
    }
}
