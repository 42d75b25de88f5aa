package fi.neuvottelu.undelivered;

import org.jspecify.annotations.Nullable;

/**
 * What the coordinator typed into "Mend the address"; text until {@link Undelivered} has judged it.
 *
 * @param way ADDRESS (a new one), AGAIN (to the same), HANDED_OVER or LET_BE as {@link Settling} has them
 */
record MendedAddress(
        @Nullable String way,
        @Nullable String email,
        @Nullable String handedOverOn,
        @Nullable String handedTo,
        @Nullable String reason) {}
