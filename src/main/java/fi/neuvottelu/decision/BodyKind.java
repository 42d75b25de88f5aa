package fi.neuvottelu.decision;

/** What kind of body of a party has dealt with the result: it decides what can be sought against the decision. */
public enum BodyKind {
    /** County board, municipal board, board of the joint authority HUS (yhtymähallitus). */
    BOARD,
    /** County council, municipal council, general meeting of the joint authority HUS (yhtymäkokous): 615/2021 s. 14. */
    COUNCIL,
    /** Any other, such as a committee. */
    COMMITTEE
}
