package fi.neuvottelu.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of a session as it stood until it was corrected, with who had recorded it. */
record FormerRecord(
        SessionRecord record,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {}
