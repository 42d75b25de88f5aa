package fi.neuvottelu.account;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Names and addresses".
 *
 * @param user id of the account
 * @param email empty if she has none
 */
record AccountDraft(
        @Nullable String user,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String reason) {}
