package fi.neuvottelu.engine;

import org.jspecify.annotations.Nullable;

/**
 * A draft as its step takes it.
 *
 * @param onBehalf how it reached the coordinator who recorded it for a party; null if the person answered herself
 */
public record Taken<T>(T content, @Nullable OnBehalf onBehalf) {}
