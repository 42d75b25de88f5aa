package fi.neuvottelu.party;

import fi.neuvottelu.engine.Variable;

/** What the models of the registers read. */
final class RegisterVariables {
    /** Id of the host whose register it is; the engine takes the tenant from it. */
    static final Variable<String> HOST = Variable.text("host");

    private RegisterVariables() {}
}
