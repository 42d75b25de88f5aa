package fi.neuvottelu.round;

import static fi.neuvottelu.round.RoundVariables.COORDINATORS;
import static fi.neuvottelu.round.RoundVariables.HOST;
import static fi.neuvottelu.round.RoundVariables.LANGUAGES;
import static fi.neuvottelu.round.RoundVariables.ROUND;
import static fi.neuvottelu.round.RoundVariables.ROUND_NAME;

import fi.neuvottelu.engine.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open round": the round exists as a draft; nothing leaves the house. */
@Component
class OpenRound implements JavaDelegate {
    private static final Variable<String> YEAR = Variable.text("year");
    private static final Variable<String> REASON = Variable.text("reason");

    private final RoundOpening opening;

    OpenRound(RoundOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution step) {
        var opened = opening.open(HOST.in(step), YEAR.in(step), REASON.find(step).orElse(null), step.getProcessInstanceId());
        ROUND.set(step, opened.round().id());
        ROUND_NAME.set(step, opened.name());
        COORDINATORS.set(step, opened.coordinators());
        LANGUAGES.set(step, opened.languages());
        step.setProcessBusinessKey(opened.name());
    }
}
