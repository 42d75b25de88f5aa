package fi.neuvottelu.decision;

/** What is known of a party's decision. */
public enum DecisionState {
    WAITING,
    /** A body has returned it for preparation. */
    RETURNED,
    DECIDED,
    /** The party said that it does not take it to any body: the Acts demand no decision. */
    NOT_TAKEN;

    public boolean open() {
        return this == WAITING || this == RETURNED;
    }
}
