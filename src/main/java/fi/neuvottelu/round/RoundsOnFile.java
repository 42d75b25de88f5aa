package fi.neuvottelu.round;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rounds as one reads them afterwards: all of a host, and who opened and ended one. */
@Component
public class RoundsOnFile {
    private final JdbcClient rows;

    RoundsOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /** Users by their ids. */
    public record Trace(
            String openedBy,
            Instant openedAt,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    /** The latest window first. */
    public List<Round> of(PartyId host) {
        return rows.sql("select * from negotiation_round where host = ? order by window_start desc, act, ordinal desc")
                .param(host.value())
                .query(Row.of(Round.class))
                .list();
    }

    public List<Round> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows.sql("select * from negotiation_round where id in (:ids)")
                        .param("ids", ids)
                        .query(Row.of(Round.class))
                        .list();
    }

    public Trace trace(long round) {
        return rows.sql("select opened_by, opened_at, ended_by, ended_at from negotiation_round where id = ?")
                .param(round)
                .query(Row.of(Trace.class))
                .single();
    }
}
