package fi.neuvottelu.decision;

/** What a body said of the result of a session. */
public enum BodyResult {
    NOTED,
    APPROVED,
    APPROVED_WITH_CHANGES,
    REJECTED,
    /** For preparation: it comes before a body again. */
    RETURNED;

    /** Our proposal; whoever records the decision may say otherwise. */
    boolean usuallyPreparationOnly() {
        return this == NOTED || this == RETURNED;
    }
}
