package fi.neuvottelu.request;

/** What a county answers to a request; a plain "no" is none of it, since the county has the duty too. */
public enum Reply {
    /** A round is opened or under way. */
    ROUND_OPENED,
    /** The county intends to negotiate by a later date. */
    LATER,
    /** The matter is dealt with in another way. */
    OTHER_WAY
}
