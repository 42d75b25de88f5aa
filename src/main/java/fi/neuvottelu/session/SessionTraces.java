package fi.neuvottelu.session;

import fi.neuvottelu.beginning.KnownHere;
import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.statute.Act;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A host that has arranged a session was at work here, even if the session was cancelled. */
@Component
class SessionTraces implements KnownHere {
    private final JdbcClient rows;

    SessionTraces(JdbcClient rows) {
        this.rows = rows;
    }

    @Override
    public Stream<Trace> of(Host host) {
        return rows
                .sql("""
                        select n.act, s.ends_at from negotiation_round n
                        join session_round r on r.round_id = n.id
                        join negotiation_session s on s.id = r.session_id
                        where n.host = ?""")
                .param(host.id().value())
                .query((row, n) -> {
                    var day = LocalTimes.dateOf(
                            row.getObject("ends_at", OffsetDateTime.class).toInstant());
                    return Act.valueOf(row.getString("act"))
                            .windowOf(day)
                            .map(window -> new Trace(window, "session", day, true));
                })
                .list()
                .stream()
                .flatMap(trace -> trace.stream());
    }
}
