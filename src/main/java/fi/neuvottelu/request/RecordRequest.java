package fi.neuvottelu.request;

import static fi.neuvottelu.round.RoundVariables.HOST;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record request": what a municipality asks its own county, or the form comes back. */
@Component
class RecordRequest implements JavaDelegate {
    private final Asking asking;
    private final Drafts drafts;

    RecordRequest(Asking asking, Drafts drafts) {
        this.asking = asking;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.takeStart(step, AskDraft.class);
        var request = asking.ask(HOST.find(step).orElse(null), draft, step.getProcessInstanceId());
        step.setVariables(asking.variablesOf(request));
        step.setProcessBusinessKey(asking.nameOf(request));
    }
}
