package fi.neuvottelu.invitation;

import org.jspecify.annotations.Nullable;

/**
 * A representative whom a party named, with role and, if it named one, deputy; with a mark if also in the county council, and one
 * if this person alone comes by remote connection.
 */
public record Nomination(
        String personName,
        String personRole,
        @Nullable String deputyName,
        @Nullable String email,
        boolean dualRole,
        boolean remote) {}
