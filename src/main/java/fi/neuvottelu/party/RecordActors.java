package fi.neuvottelu.party;

import static fi.neuvottelu.party.RegisterVariables.HOST;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record actors": all changes of the register, or none. */
@Component
class RecordActors implements JavaDelegate {
    private final Registering registering;
    private final Drafts drafts;

    RecordActors(Registering registering, Drafts drafts) {
        this.registering = registering;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.takeStart(step, Registering.Draft.class);
        var host = registering.record(HOST.find(step).orElse(null), draft);
        step.setProcessBusinessKey("Muut toimijat " + host.shortName().fi());
    }
}
