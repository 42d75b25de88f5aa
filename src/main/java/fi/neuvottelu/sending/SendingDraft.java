package fi.neuvottelu.sending;

import fi.neuvottelu.undelivered.Settling;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed about the sending of letters; text until {@link LookingAfterSending} has judged it.
 *
 * @param action TRY, TEST, ALL_AGAIN or SETTLE
 * @param host id, in whose name a test letter goes
 * @param address where it goes
 * @param failedSince ISO date: those that came back since that day go again too
 * @param perhapsTwice whether those that perhaps were delivered go again too
 * @param letter id of the one that is settled
 */
record SendingDraft(
        @Nullable String action,
        @Nullable String host,
        @Nullable String address,
        @Nullable String failedSince,
        @Nullable Boolean perhapsTwice,
        @Nullable Long letter,
        @Nullable Settling settling) {}
