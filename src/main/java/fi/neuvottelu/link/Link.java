package fi.neuvottelu.link;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link as it is kept: without its secret.
 *
 * @param host at which it counts, by id
 * @param party whose word it carries, by id; null if it is of the host itself
 * @param madeBy user id, or {@link Links#POSTMAN}
 * @param validUntil null for one that is good until it is revoked
 * @param lastUsedOn local day, null if nobody has used it
 */
public record Link(
        long id,
        Purpose purpose,
        String host,
        @Nullable String party,
        String madeBy,
        Instant madeAt,
        @Nullable Instant validUntil,
        @Nullable LocalDate lastUsedOn) {}
