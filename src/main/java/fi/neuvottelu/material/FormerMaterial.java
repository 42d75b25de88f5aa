package fi.neuvottelu.material;

/** A file that was taken away: what it was, without its content. */
record FormerMaterial(String name, String party, long bytes, String hash, boolean shared) {}
