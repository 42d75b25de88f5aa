package fi.neuvottelu.decision;

import static fi.neuvottelu.decision.DecisionVariables.RETURNED;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record decision": what a body decided, or why the result is not taken to one. */
@Component
class RecordDecision implements JavaDelegate {
    private final Deciding deciding;
    private final Decisions decisions;
    private final DecisionProcess process;
    private final Drafts drafts;

    RecordDecision(Deciding deciding, Decisions decisions, DecisionProcess process, Drafts drafts) {
        this.deciding = deciding;
        this.decisions = decisions;
        this.process = process;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "recordTheDecision", DecisionDraft.class);
        var waiting = decisions.ofInstance(step.getProcessInstanceId());
        var recorded = deciding.record(waiting, draft);
        RETURNED.set(step, recorded.state() == DecisionState.RETURNED);
        step.setVariables(process.dates(recorded));
    }
}
