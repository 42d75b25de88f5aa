package fi.neuvottelu.casenumber;

/** A case number until another took its place or it was taken back. */
record FormerCaseNumber(String written) {}
