package fi.neuvottelu.undelivered;

import fi.neuvottelu.engine.Variable;
import java.time.Instant;

/** What the model of undelivered letters carries beside the words of its round. */
final class UndeliveredVariables {
    /** Id of the party that the letters were meant for. */
    static final Variable<String> PARTY = Variable.text("party");

    /** End of the day by which the address is to be mended. */
    static final Variable<Instant> MEND_BY = Variable.moment("mendBy");

    private UndeliveredVariables() {}
}
