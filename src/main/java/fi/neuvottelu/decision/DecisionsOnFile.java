package fi.neuvottelu.decision;

import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who recorded what the parties' bodies have said of a round, and when. */
@Component
public class DecisionsOnFile {
    private final JdbcClient rows;

    DecisionsOnFile(JdbcClient rows) {
        this.rows = rows;
    }

    /** @param recordedBy user id */
    public record Recorded(
            PartyId party, DecisionState state, @Nullable String recordedBy, Instant recordedAt) {}

    public List<Recorded> recordedOf(long round) {
        return rows.sql("""
                        select party, state, recorded_by, recorded_at from decision
                        where round_id = ? and recorded_at is not null""").param(round).query(Row.of(Recorded.class)).list();
    }
}
