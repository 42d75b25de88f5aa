package fi.neuvottelu.round;

import static fi.neuvottelu.round.RoundVariables.ACT;
import static fi.neuvottelu.round.RoundVariables.HOST;
import static fi.neuvottelu.round.RoundVariables.ROUND_NAME;

import fi.neuvottelu.forms.Drafts;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.words.Refusal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Open round": the round exists as a draft; nothing leaves the house. */
@Component
class OpenRound implements JavaDelegate {
    private final RoundOpening opening;
    private final Drafts drafts;

    OpenRound(RoundOpening opening, Drafts drafts) {
        this.opening = opening;
        this.drafts = drafts;
    }

    /** What was typed into the start form; the host itself is a variable, since the engine takes the tenant from it. */
    record Draft(@Nullable String year, @Nullable String reason) {}

    @Override
    public void execute(DelegateExecution step) {
        var draft = drafts.takeStart(step, Draft.class);
        var opened = opening.open(
                Act.valueOf(ACT.in(step)),
                HOST.find(step).orElseThrow(() -> new Refusal("round.hostMissing")),
                draft,
                step.getProcessInstanceId());
        step.setVariables(opened);
        step.setProcessBusinessKey(ROUND_NAME.in(step));
    }
}
