package fi.neuvottelu.session;

/** In what quality somebody attended: for the host, for an invited party, or as a guest of nobody's. */
public enum AttendanceKind {
    HOST,
    PARTY,
    GUEST
}
