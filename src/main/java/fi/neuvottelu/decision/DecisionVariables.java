package fi.neuvottelu.decision;

import fi.neuvottelu.engine.Variable;
import java.time.Instant;

/** What the model of a decision reads. */
final class DecisionVariables {
    /** Id of the row; kept for those who look at the instance. */
    static final Variable<Long> DECISION = Variable.id("decision");

    /** Id of the party, which is its group. */
    static final Variable<String> PARTY = Variable.text("party");

    /** Name of the {@link DecisionState} after the last recording. */
    static final Variable<String> OUTCOME = Variable.text("outcome");

    /** The agreed date, at the end of its day. */
    static final Variable<Instant> DECISION_BY = Variable.moment("decisionBy");

    /** When the letters of the agreed date leave. */
    static final Variable<Instant> AGREED_DATE = Variable.moment("agreedDate");

    private DecisionVariables() {}
}
