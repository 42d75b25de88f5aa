package fi.neuvottelu.statute;

import org.jspecify.annotations.Nullable;

/**
 * A party's answer to an invitation.
 *
 * @param reason it gave for not attending, null if none
 */
public record Reply(boolean attending, @Nullable String reason) {}
