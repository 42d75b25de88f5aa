package fi.neuvottelu.planning;

import fi.neuvottelu.engine.Variable;

/** What the model of a round reads about its plan. */
final class PlanningVariables {
    /** CONFIRM, BACK or GIVEN_UP. */
    static final Variable<String> DECISION = Variable.text("decision");

    private PlanningVariables() {}
}
