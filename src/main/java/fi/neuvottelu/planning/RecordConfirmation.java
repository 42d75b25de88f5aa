package fi.neuvottelu.planning;

import static fi.neuvottelu.planning.PlanningVariables.DECISION;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record confirmation": the plan becomes sessions and invitations, or goes back, or is given up. */
@Component
class RecordConfirmation implements JavaDelegate {
    private final Rounds rounds;
    private final Confirming confirming;
    private final Drafts drafts;

    RecordConfirmation(Rounds rounds, Confirming confirming, Drafts drafts) {
        this.rounds = rounds;
        this.confirming = confirming;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "confirmThePlan", Confirmation.class);
        DECISION.set(
                step,
                confirming.decide(rounds.ofInstance(step.getProcessInstanceId()).orElseThrow(), draft));
    }
}
