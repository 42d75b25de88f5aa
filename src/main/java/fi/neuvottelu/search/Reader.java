package fi.neuvottelu.search;

/** As whom somebody finds something. */
public enum Reader {
    /** A coordinator of the host. */
    COORDINATOR,
    /** A supervisor of the host. */
    SUPERVISOR,
    /** Of a party to which the session's invitation has gone and was not withdrawn. */
    INVITED,
    /** The same, with the newest agenda of the session in a letter to it. */
    HAS_THE_AGENDA,
    /** Of a party that is or was asked for comments on the newest version of the minutes. */
    REVIEWER,
    /** Of the party whose it is. */
    OWNER
}
