package fi.neuvottelu.records;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What meets a duty that is met by a record: a report, a decision, a delivery or a publication.
 *
 * @param code of the duty
 * @param holder id of the party that owes it
 * @param counterpart id of the other party, null if there is none
 * @param windowStart first day of its year or council term, null for a standing duty
 * @param windowEnd last day, null where there is none
 * @param datedOn local day of the decision, delivery or publication
 * @param version grows with each correction; what was before one is kept
 */
public record DutyRecord(
        long id,
        String code,
        String holder,
        @Nullable String counterpart,
        @Nullable LocalDate windowStart,
        @Nullable LocalDate windowEnd,
        LocalDate datedOn,
        String link,
        @Nullable String title,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt,
        int version) {}
