package fi.neuvottelu.round;

/** Where a round stands. Nothing leaves the house while it is being planned. */
public enum RoundState {
    PLANNING,
    OPEN,
    CLOSED,
    CANCELLED,
    GIVEN_UP;

    public boolean ended() {
        return this != PLANNING && this != OPEN;
    }
}
