package fi.neuvottelu.invitation;

import org.jspecify.annotations.Nullable;

/**
 * What the letters to somebody say whom a party has named, in one language.
 *
 * @param session as its party is told of it
 * @param role in which she is named
 * @param remote whether she comes by remote connection
 * @param stillNamed whether the party names her as before
 * @param absent whether the party says that she cannot come
 * @param here the place of the link to what is kept of her
 */
public record NamedText(
        InvitationText session,
        String personName,
        @Nullable String role,
        boolean remote,
        boolean stillNamed,
        boolean absent,
        String here) {}
