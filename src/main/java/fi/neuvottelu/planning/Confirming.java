package fi.neuvottelu.planning;

import fi.neuvottelu.engine.Refusal;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.round.Rounds;
import org.springframework.stereotype.Component;

/** The decision about a plan. */
@Component
class Confirming {
    private final Plans plans;
    private final Rounds rounds;

    Confirming(Plans plans, Rounds rounds) {
        this.plans = plans;
        this.rounds = rounds;
    }

    /** @return the decision, in the word that the model knows */
    String decide(Round round, Confirmation confirmation) {
        var decision = confirmation.decision() == null ? "" : confirmation.decision();
        switch (decision) {
            case "CONFIRM" -> plans.confirm(round, confirmation.reason());
            case "GIVEN_UP" -> giveUp(round, confirmation);
            case "BACK" -> {}
            default -> throw new Refusal("plan.decisionMissing");
        }
        return decision;
    }

    private void giveUp(Round round, Confirmation confirmation) {
        if (confirmation.reason() == null || confirmation.reason().isBlank()) {
            throw new Refusal("plan.giveUpReason");
        }
        Plans.limited(confirmation.reason());
        rounds.end(round.id(), RoundState.GIVEN_UP, confirmation.reason());
    }
}
