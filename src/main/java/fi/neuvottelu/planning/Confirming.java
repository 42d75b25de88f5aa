package fi.neuvottelu.planning;

import fi.neuvottelu.forms.Taken;
import fi.neuvottelu.round.Round;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.round.Rounds;
import fi.neuvottelu.words.Longest;
import fi.neuvottelu.words.Refusal;
import fi.neuvottelu.words.TextPair;
import fi.neuvottelu.words.Typed;
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
    String decide(Round round, Taken<Confirmation> taken) {
        var confirmation = taken.forHost(round.host().value());
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
        if (Typed.blank(confirmation.reason())) {
            throw new Refusal("plan.giveUpReason");
        }
        rounds.end(round.id(), RoundState.GIVEN_UP, TextPair.of(Typed.text(confirmation.reason(), Longest.REASON)));
    }
}
