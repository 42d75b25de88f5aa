package fi.neuvottelu.planning;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record plan": keeps a plan in which nothing is impossible; still nothing leaves the house. */
@Component
class RecordPlan implements JavaDelegate {
    private final Rounds rounds;
    private final Plans plans;
    private final Drafts drafts;

    RecordPlan(Rounds rounds, Plans plans, Drafts drafts) {
        this.rounds = rounds;
        this.plans = plans;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "planTheRound", PlanDraft.class);
        plans.record(rounds.ofInstance(step.getProcessInstanceId()).orElseThrow(), draft);
    }
}
