package fi.neuvottelu.minutes;

/** Where the minutes of a session stand. */
public enum MinutesState {
    DRAFT,
    IN_REVIEW,
    FINISHING,
    IN_APPROVAL,
    APPROVED
}
