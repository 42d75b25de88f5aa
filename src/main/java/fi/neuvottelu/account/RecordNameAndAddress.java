package fi.neuvottelu.account;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record name and address": changed and told, or the form comes back. The process keeps nothing of the person. */
@Component
class RecordNameAndAddress implements JavaDelegate {
    private final KeepingAccounts keeping;
    private final Drafts drafts;

    RecordNameAndAddress(KeepingAccounts keeping, Drafts drafts) {
        this.keeping = keeping;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        keeping.record(drafts.takeStart(step, AccountDraft.class));
    }
}
