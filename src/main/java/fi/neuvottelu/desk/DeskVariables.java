package fi.neuvottelu.desk;

import fi.neuvottelu.engine.Variable;

/** What the model of a round reads of the desk. */
final class DeskVariables {
    /** Name of the last action. */
    static final Variable<String> ROUND_ACTION = Variable.text("roundAction");

    private DeskVariables() {}
}
