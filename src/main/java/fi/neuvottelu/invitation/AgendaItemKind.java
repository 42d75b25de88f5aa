package fi.neuvottelu.invitation;

/** Where a point of an agenda comes from. */
enum AgendaItemKind {
    TEMPLATE,
    /** For another round for which the session counts too. */
    ALSO,
    /** Of the standard form. */
    QUESTIONS,
    PROPOSED,
    OWN
}
