package fi.neuvottelu.letter;

/** Why a letter waits for somebody to look at it. */
public enum Held {
    /** The mail server takes no such letter. */
    REFUSED,
    /** Nobody knows whether it was delivered, after some attempts. */
    UNKNOWN,
    /** Each attempt broke off: a fault of ours, or the line for this letter's sake. */
    FAULT
}
