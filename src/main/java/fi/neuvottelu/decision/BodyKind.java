package fi.neuvottelu.decision;

/** What kind of body of a party has dealt with the result: it decides what can be sought against the decision. */
public enum BodyKind {
    /** County board, municipal board, board of HUS. */
    BOARD,
    /** County council, municipal council. */
    COUNCIL,
    /** Any other, such as a committee. */
    COMMITTEE
}
