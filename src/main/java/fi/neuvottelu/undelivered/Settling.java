package fi.neuvottelu.undelivered;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says became of a letter that did not arrive, or of which nobody knows it; text until {@link Undelivered} has
 * judged it.
 *
 * @param way ARRIVED (its reader has it), HANDED_OVER (in another way) or LET_BE
 * @param on the day on which it arrived or was handed over
 * @param to who has it, or to whom it was given
 * @param reason why nobody sends it any more
 */
public record Settling(
        @Nullable String way,
        @Nullable String on,
        @Nullable String to,
        @Nullable String reason) {}
