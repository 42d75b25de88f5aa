package fi.neuvottelu.planning;

import org.jspecify.annotations.Nullable;

/**
 * What the coordinator decided in "Confirm the plan".
 *
 * @param decision CONFIRM, BACK (to planning) or GIVEN_UP
 * @param reason for going on although something is missing, or for giving up
 */
record Confirmation(@Nullable String decision, @Nullable String reason) {}
