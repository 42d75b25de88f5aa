package fi.neuvottelu.sending;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator typed about the sending of letters; text until {@link LookingAfterSending} has judged it.
 *
 * @param action TRY, TEST or ALL_AGAIN
 * @param host id, in whose name a test letter goes
 * @param address where it goes
 * @param failedSince ISO date: those that came back since that day go again too
 * @param perhapsTwice whether those that perhaps were delivered go again too
 */
record SendingDraft(
        @Nullable String action,
        @Nullable String host,
        @Nullable String address,
        @Nullable String failedSince,
        @Nullable Boolean perhapsTwice) {}
