package fi.neuvottelu.decision;

import fi.neuvottelu.engine.KnownByRows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which party takes a result to its body, and until when it has agreed to say so. */
@Component
class KnownDecision implements KnownByRows {
    private final Decisions decisions;
    private final DecisionProcess process;

    KnownDecision(Decisions decisions, DecisionProcess process) {
        this.decisions = decisions;
        this.process = process;
    }

    @Override
    public Set<String> processes() {
        return Set.of("record-decision");
    }

    @Override
    public Set<String> names() {
        return Set.of(
                DecisionVariables.PARTY.name(),
                DecisionVariables.DECISION_BY.name(),
                DecisionVariables.AGREED_DATE.name());
    }

    @Override
    public Optional<Map<String, Object>> of(String instance) {
        return decisions.runningIn(instance).map(decision -> {
            var known = new HashMap<>(process.datesWaitedFor(decision));
            known.put(DecisionVariables.PARTY.name(), decision.party().value());
            return known;
        });
    }
}
