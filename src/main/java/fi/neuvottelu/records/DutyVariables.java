package fi.neuvottelu.records;

import fi.neuvottelu.engine.Variable;

/** What the model "Record of a report or decision" reads. */
final class DutyVariables {
    /** Id of the host in whose area the duty is owed, if it is in one; the engine takes the tenant from it. */
    static final Variable<String> HOST = Variable.text("host");

    private DutyVariables() {}
}
