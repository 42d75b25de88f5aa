package fi.neuvottelu.register;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.judging.SessionFacts;
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
            boolean recordedAfterwards,
            @Nullable String instance) {}

    List<Held> of(Host host, int year) {
        var window = Window.ofYear(year);
        return jdbc.sql("""
                        select distinct id, ends_at, act, state, recorded_afterwards, instance from counted_session
                        where host = :host and state <> '%s' and ends_at >= :from and ends_at < :until
                        order by ends_at, id, act""".formatted(SessionState.CANCELLED))
                .param("host", host.id().value())
                .param("from", SessionFacts.startOf(window.start()))
                .param("until", SessionFacts.startOf(window.end().plusDays(1)))
                .query((row, n) -> new Held(
                        row.getLong("id"),
                        LocalTimes.dateOf(
                                row.getObject("ends_at", OffsetDateTime.class).toInstant()),
                        Act.valueOf(row.getString("act")),
                        SessionState.valueOf(row.getString("state")),
                        row.getBoolean("recorded_afterwards"),
                        row.getString("instance")))
                .list();
    }
}
