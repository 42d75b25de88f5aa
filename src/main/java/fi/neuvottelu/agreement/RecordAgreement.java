package fi.neuvottelu.agreement;

import static fi.neuvottelu.agreement.AgreementVariables.HOST;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record agreement": recorded, renewed, changed or ended, or the form comes back. */
@Component
class RecordAgreement implements JavaDelegate {
    private final KeepingAgreements keeping;
    private final Drafts drafts;

    RecordAgreement(KeepingAgreements keeping, Drafts drafts) {
        this.keeping = keeping;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.takeStart(step, AgreementDraft.class);
        var recorded = keeping.record(HOST.find(step).orElse(null), draft);
        step.setProcessBusinessKey("Yhteistyösopimus " + recorded.host() + " " + recorded.id());
    }
}
