package fi.neuvottelu.earlier;

import static fi.neuvottelu.earlier.EarlierVariables.CONFIRMATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask to confirm": the letter to a party that was named as present. */
@Component
class AskToConfirm implements JavaDelegate {
    private final AskedParties asked;
    private final AskingTheNamed asking;

    AskToConfirm(AskedParties asked, AskingTheNamed asking) {
        this.asked = asked;
        this.asking = asking;
    }

    @Override
    public void execute(DelegateExecution step) {
        // The row learns its instance only when this transaction has started it.
        asking.tell(asked.byId(CONFIRMATION.in(step)));
    }
}
