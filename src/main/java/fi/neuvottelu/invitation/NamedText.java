package fi.neuvottelu.invitation;

import org.jspecify.annotations.Nullable;

/**
 * What the letters to somebody say whom a party has named, in one language.
 *
 * @param session as its party is told of it
 * @param role in which she is named
 * @param remote whether she comes by remote connection
 * @param stillNamed whether the party names her as before
 */
public record NamedText(
        InvitationText session, String personName, @Nullable String role, boolean remote, boolean stillNamed) {}
