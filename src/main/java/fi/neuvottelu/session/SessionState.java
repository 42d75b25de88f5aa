package fi.neuvottelu.session;

/** Where a session stands. A cancelled one never counts, and is kept as history. */
public enum SessionState {
    PLANNED,
    HELD,
    CANCELLED,
    NOT_HELD
}
