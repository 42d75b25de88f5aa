package fi.neuvottelu.duty;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.Host;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Window;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of a host's sessions in a calendar year, under both Acts. */
@Component
class SessionsOfYear {
    private final JdbcClient jdbc;

    SessionsOfYear(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param act under which it counts; a session that counts under both is told twice */
    record Held(
            long id,
            LocalDate date,
            Act act,
            SessionState state,
            @Nullable String instance) {}

    List<Held> of(Host host, int year) {
        var window = Window.ofYear(year);
        return jdbc.sql("""
                        select distinct s.id, s.ends_at, n.act, s.state, s.instance
                        from negotiation_round n
                        join session_round r on r.round_id = n.id
                        join negotiation_session s on s.id = r.session_id
                        where n.host = :host and s.state <> 'CANCELLED' and s.ends_at >= :from and s.ends_at < :until
                        order by s.ends_at, s.id, n.act""")
                .param("host", host.id().value())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        LocalTimes.dateOf(
                                row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                        Act.valueOf(row.getString("act")),
                        SessionState.valueOf(row.getString("state")),
                        row.getString("instance")))
                .list();
    }
}
