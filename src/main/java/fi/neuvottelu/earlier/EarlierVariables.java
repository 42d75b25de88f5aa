package fi.neuvottelu.earlier;

import fi.neuvottelu.engine.Variable;

/** What the models of negotiations recorded afterwards read. */
final class EarlierVariables {
    /** Id of the host whose negotiation it is; the engine takes the tenant from it. */
    static final Variable<String> HOST = Variable.text("host");

    private EarlierVariables() {}
}
