package fi.neuvottelu.agreement;

import fi.neuvottelu.engine.Variable;

/** What the model of agreements reads. */
final class AgreementVariables {
    /** Id of the host whose agreement it is; the engine takes the tenant from it. */
    static final Variable<String> HOST = Variable.text("host");

    private AgreementVariables() {}
}
