package fi.neuvottelu.round;

import fi.neuvottelu.engine.Variable;

/** The words that every instance of a round, its sessions and invitations carries. */
public final class RoundVariables {
    /** Group id of the host; the engine takes the instance's tenant from it. */
    public static final Variable<String> HOST = Variable.text("host");

    /** Id of the round's row. */
    public static final Variable<Long> ROUND = Variable.id("round");

    /** As it stands in Cockpit and in task names: "HYTE 2027 Pohjanmaa". */
    public static final Variable<String> ROUND_NAME = Variable.text("roundName");

    /** User group of the host's coordinators. */
    public static final Variable<String> COORDINATORS = Variable.text("coordinators");

    /** Languages of task names, in order: "FI", "FI,SV", "SV,FI". */
    public static final Variable<String> LANGUAGES = Variable.text("languages");

    private RoundVariables() {}
}
