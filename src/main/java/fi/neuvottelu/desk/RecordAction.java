package fi.neuvottelu.desk;

import static fi.neuvottelu.desk.DeskVariables.ROUND_ACTION;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.round.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record action": what the coordinator did at her desk; one action at a time. */
@Component
class RecordAction implements JavaDelegate {
    private final Rounds rounds;
    private final Desk desk;
    private final Drafts drafts;

    RecordAction(Rounds rounds, Desk desk, Drafts drafts) {
        this.rounds = rounds;
        this.desk = desk;
        this.drafts = drafts;
    }

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.take(step, "runTheRound", ActionDraft.class);
        ROUND_ACTION.set(
                step,
                desk.perform(rounds.ofInstance(step.getProcessInstanceId()).orElseThrow(), draft));
    }
}
