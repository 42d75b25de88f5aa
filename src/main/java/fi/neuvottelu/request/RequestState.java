package fi.neuvottelu.request;

/** Where a request stands. */
public enum RequestState {
    OPEN,
    ANSWERED,
    WITHDRAWN
}
