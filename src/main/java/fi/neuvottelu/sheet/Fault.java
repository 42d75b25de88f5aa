package fi.neuvottelu.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a line, in the reader's language.
 *
 * @param line as an editor counts them, the header is 1
 * @param column as its head says it; null if it is the line as a whole
 * @param key of the message
 */
public record Fault(int line, @Nullable String column, String key, String message) {}
