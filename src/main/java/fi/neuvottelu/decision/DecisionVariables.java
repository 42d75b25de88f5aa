package fi.neuvottelu.decision;

import fi.neuvottelu.engine.Variable;
import java.time.Instant;

/** What the model of a decision reads. */
final class DecisionVariables {
    /** Id of the row; kept for those who look at the instance. */
    static final Variable<Long> DECISION = Variable.id("decision");

    /** Id of the party, which is its group. */
    static final Variable<String> PARTY = Variable.text("party");

    /** Whether a body has returned the matter for preparation. */
    static final Variable<Boolean> RETURNED = Variable.flag("returned");

    /** The target date, at the end of its day. */
    static final Variable<Instant> DECISION_BY = Variable.moment("decisionBy");

    /** When the letters of the target date leave. */
    static final Variable<Instant> AGREED_DATE = Variable.moment("agreedDate");

    /** Until when the party can complete and correct what it recorded. */
    static final Variable<Instant> CORRECTABLE_UNTIL = Variable.moment("correctableUntil");

    private DecisionVariables() {}
}
