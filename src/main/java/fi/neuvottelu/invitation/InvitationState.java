package fi.neuvottelu.invitation;

/** Where an invitation stands. */
public enum InvitationState {
    PLANNED,
    INVITED,
    ANSWERED,
    CLOSED,
    WITHDRAWN
}
