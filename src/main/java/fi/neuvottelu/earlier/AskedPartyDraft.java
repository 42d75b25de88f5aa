package fi.neuvottelu.earlier;

import org.jspecify.annotations.Nullable;

/**
 * What was typed into "Confirm what was recorded".
 *
 * @param reply {@code CONFIRMED} or {@code CONTESTED}
 * @param statement what was otherwise, by the party's own account
 */
record AskedPartyDraft(@Nullable String reply, @Nullable String statement) {}
