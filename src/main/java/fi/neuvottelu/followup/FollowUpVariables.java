package fi.neuvottelu.followup;

import fi.neuvottelu.engine.Variable;

/** What the model of a follow-up reads. */
final class FollowUpVariables {
    /** Id of the row; read once, when the instance starts. */
    static final Variable<Long> FOLLOW_UP = Variable.id("followUp");

    /** User group of the party that answers for the measure. */
    static final Variable<String> OWNER = Variable.text("owner");

    static final Variable<Boolean> FINISHED = Variable.flag("finished");

    private FollowUpVariables() {}
}
