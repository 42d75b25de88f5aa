package fi.neuvottelu.earlier;

import fi.neuvottelu.engine.Variable;

/** What the models of negotiations recorded afterwards read. */
final class EarlierVariables {
    /** Id of the host whose negotiation it is; the engine takes the tenant from it. */
    static final Variable<String> HOST = Variable.text("host");

    /** Id of the row of a party that is asked. */
    static final Variable<Long> CONFIRMATION = Variable.id("confirmation");

    /** User group of those who reply for the party. */
    static final Variable<String> CONFIRMED_BY = Variable.text("confirmedBy");

    private EarlierVariables() {}
}
