package fi.neuvottelu.records;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What met a duty until it was corrected, with who had recorded it. */
public record FormerDutyRecord(
        LocalDate datedOn,
        String link,
        @Nullable String title,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {
    static FormerDutyRecord of(DutyRecord row) {
        return new FormerDutyRecord(
                row.datedOn(), row.link(), row.title(), row.note(), row.recordedBy(), row.recordedAt());
    }
}
