package fi.neuvottelu.decision;

import static fi.neuvottelu.decision.DecisionVariables.RETURNED;

import fi.neuvottelu.forms.Drafts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record correction of decision": what is known by now, such as the notice, or what was recorded wrongly. */
@Component
class RecordCorrectionOfDecision implements JavaDelegate {
    private final Deciding deciding;
    private final Decisions decisions;
    private final DecisionProcess process;
    private final Drafts drafts;

    RecordCorrectionOfDecision(Deciding deciding, Decisions decisions, DecisionProcess process, Drafts drafts) {
        this.deciding = deciding;
        this.decisions = decisions;
        this.process = process;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "correctTheRecordedDecision", DecisionDraft.class);
        var known = decisions.ofInstance(step.getProcessInstanceId());
        var recorded = deciding.record(known, draft);
        RETURNED.set(step, recorded.state() == DecisionState.RETURNED);
        step.setVariables(process.dates(recorded));
    }
}
