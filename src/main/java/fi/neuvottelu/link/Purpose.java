package fi.neuvottelu.link;

/** What a link opens. It opens nothing else, whatever address it is tried at. */
public enum Purpose {
    /** The deadlines of a host, read into a calendar. */
    CALENDAR_FEED,
    /** One matter of one party, from a letter to it. */
    LETTER
}
