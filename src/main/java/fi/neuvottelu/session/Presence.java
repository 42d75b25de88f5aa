package fi.neuvottelu.session;

/** How somebody who was invited was there. */
public enum Presence {
    CAME,
    DEPUTY,
    REMOTE,
    ABSENT;

    public boolean attended() {
        return this != ABSENT;
    }
}
