package fi.neuvottelu.planning;

import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a round was planned, as one reads it afterwards. */
@Component
public class PlansOnFile {
    private final JdbcClient rows;
    private final Plans plans;

    PlansOnFile(JdbcClient rows, Plans plans) {
        this.rows = rows;
        this.plans = plans;
    }

    /**
     * The plan of a round. Users by their ids.
     *
     * @param arrangement keys of the texts that tell how it was arranged
     * @param reason why it was confirmed in spite of warnings; null if there were none
     */
    public record Planned(
            List<String> arrangement,
            String recordedBy,
            Instant recordedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String reason) {}

    private record Kept(
            String recordedBy,
            Instant recordedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String reasonDespiteWarnings) {}

    /** Empty before a plan was recorded. */
    public Optional<Planned> of(long round) {
        return rows.sql("""
                        select recorded_by, recorded_at, confirmed_by, confirmed_at, reason_despite_warnings
                        from round_plan where round_id = ?""")
                .param(round)
                .query(Row.of(Kept.class))
                .optional()
                .map(kept -> new Planned(
                        plans.find(round).map(PlansOnFile::arrangement).orElse(List.of()),
                        kept.recordedBy(),
                        kept.recordedAt(),
                        kept.confirmedBy(),
                        kept.confirmedAt(),
                        kept.reasonDespiteWarnings()));
    }

    private static List<String> arrangement(PlanDraft draft) {
        var attributes = draft.attributes() == null ? Arranging.ORDINARY : draft.attributes();
        return Stream.of(attributes.geography(), attributes.time(), attributes.content(), attributes.form())
                .filter(word -> word != null && !word.isBlank())
                .map(word -> "arrangement." + word)
                .toList();
    }
}
