package fi.neuvottelu.undelivered;

import fi.neuvottelu.engine.Variable;

/** What the model of undelivered letters carries beside the words of its round. */
final class UndeliveredVariables {
    /** Id of the party that the letters were meant for. */
    static final Variable<String> PARTY = Variable.text("party");

    private UndeliveredVariables() {}
}
