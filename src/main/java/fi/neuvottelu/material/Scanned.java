package fi.neuvottelu.material;

/** What a virus scanner has said of a file; one in which it found something is not kept. */
enum Scanned {
    NOT_SCANNED,
    NOTHING_FOUND
}
