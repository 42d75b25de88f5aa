package fi.neuvottelu.past;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something as it was until it was changed or ended.
 *
 * @param subject which one, as its capability knows it
 * @param version 1 for the first that was, one more for each later one
 * @param changedBy id of the user who changed it, null where the application did
 */
public record Former<T>(
        String subject,
        int version,
        Instant changedAt,
        @Nullable String changedBy,
        @Nullable String why,
        T content) {}
