package fi.neuvottelu.invitation;

/** What a party answers to an invitation. */
public enum Answer {
    YES,
    REMOTELY,
    NO;

    public boolean attending() {
        return this != NO;
    }
}
