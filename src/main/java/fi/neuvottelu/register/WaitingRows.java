package fi.neuvottelu.register;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.minutes.MinutesState;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.register.Waiting.What;
import fi.neuvottelu.round.RoundState;
import fi.neuvottelu.rows.Among;
import fi.neuvottelu.statute.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that are still open: of a window's sessions, and of hosts; each kind by one statement for a whole list. */
@Component
class WaitingRows {
    private final JdbcClient jdbc;
    private final Among among;

    WaitingRows(JdbcClient jdbc, Among among) {
        this.jdbc = jdbc;
        this.among = among;
    }

    /**
     * What a session waits for. Its invitations, its record and its minutes are with the host that arranged it; the minutes while
     * nobody reviews or approves them.
     */
    record OfSession(
            What what,
            long session,
            PartyId party,
            @Nullable LocalDate since) {}

    /**
     * A round that has not ended, with its plan.
     *
     * @param plannedOn local day on which its plan was recorded, null before
     * @param confirmed whether its plan was
     */
    record OpenRound(
            PartyId host,
            Act act,
            LocalDate windowStart,
            LocalDate openedOn,
            @Nullable LocalDate plannedOn,
            boolean confirmed) {}

    record Request(PartyId host, PartyId municipality, LocalDate askedOn) {}

    /** @param agreedOn local day */
    record Measure(PartyId host, Act act, PartyId owner, LocalDate dueOn, LocalDate agreedOn) {}

    /**
     * @param ahead sessions that are not recorded yet; who arranged them and when their invitations are to leave
     * @param held without approved minutes
     * @param approved those with them
     * @param afterwards negotiations recorded afterwards
     */
    List<OfSession> ofSessions(
            Collection<Long> ahead, Collection<Long> held, Collection<Long> approved, Collection<Long> afterwards) {
        return ahead.isEmpty() && held.isEmpty() && approved.isEmpty() && afterwards.isEmpty()
                ? List.of()
                : jdbc.sql(among.in("""
                                select '%s' as what, a.id as session_id, a.host as party, a.invitation_on as since_on,
                                    cast(null as timestamp with time zone) as since_at
                                from arranged_session a
                                {a.id among :ahead}
                                union all
                                select '%s', a.id, a.host, cast(null as date), case when m.state = '%s' then a.ends_at end
                                from minutes_of_session m
                                join arranged_session a on a.id = m.session_id
                                {m.session_id among :held} and m.state <> '%s'
                                union all
                                select '%s', r.session_id, r.party, r.asked_on, null
                                from awaited_review r
                                {r.session_id among :held}
                                union all
                                select '%s', p.session_id, p.party, p.asked_on, null
                                from awaited_approval p
                                {p.session_id among :held}
                                union all
                                select '%s', d.session_id, d.party, d.returned_on, m.approved_at
                                from awaited_decision d
                                join minutes_of_session m on m.session_id = d.session_id
                                {d.session_id among :approved}
                                union all
                                select '%s', c.session_id, c.party, null, c.asked_at
                                from awaited_confirmation c
                                {c.session_id among :afterwards}""".formatted(
                                        What.INVITATION,
                                        What.MINUTES,
                                        MinutesState.DRAFT,
                                        MinutesState.IN_APPROVAL,
                                        What.REVIEW,
                                        What.APPROVAL,
                                        What.DECISION,
                                        What.CONFIRMATION)))
                        .param("ahead", ahead.toArray(Long[]::new))
                        .param("held", held.toArray(Long[]::new))
                        .param("approved", approved.toArray(Long[]::new))
                        .param("afterwards", afterwards.toArray(Long[]::new))
                        .query((row, n) -> new OfSession(
                                What.valueOf(row.getString("what")),
                                row.getLong("session_id"),
                                PartyId.of(row.getString("party")),
                                since(row)))
                        .list();
    }

    private static @Nullable LocalDate since(ResultSet row) throws SQLException {
        var on = row.getObject("since_on", LocalDate.class);
        return on == null ? dayOf(row, "since_at") : on;
    }

    List<OpenRound> rounds(Collection<PartyId> hosts) {
        return jdbc.sql("""
                        select r.host, r.act, r.window_start, r.state, r.opened_at, p.recorded_at
                        from open_round r left join plan_of_round p on p.round_id = r.id
                        where r.host in (:hosts)""")
                .param("hosts", values(hosts))
                .query((row, n) -> new OpenRound(
                        PartyId.of(row.getString("host")),
                        Act.valueOf(row.getString("act")),
                        row.getObject("window_start", LocalDate.class),
                        Objects.requireNonNull(dayOf(row, "opened_at")),
                        dayOf(row, "recorded_at"),
                        RoundState.valueOf(row.getString("state")) == RoundState.OPEN))
                .list();
    }

    List<Request> requests(Collection<PartyId> hosts) {
        return jdbc.sql("select host, municipality, asked_at from open_request where host in (:hosts)")
                .param("hosts", values(hosts))
                .query((row, n) -> new Request(
                        PartyId.of(row.getString("host")),
                        PartyId.of(row.getString("municipality")),
                        Objects.requireNonNull(dayOf(row, "asked_at"))))
                .list();
    }

    /** Those whose day has come by a local day. */
    List<Measure> measures(Collection<PartyId> hosts, LocalDate on) {
        return jdbc.sql("""
                        select m.host, coalesce(m.act, s.act) as act, m.owner, m.due_on, m.agreed_on, s.ends_at
                        from open_measure m left join arranged_session s on s.id = m.session_id
                        where m.host in (:hosts) and m.due_on <= :on""")
                .param("hosts", values(hosts))
                .param("on", on)
                .query((row, n) -> {
                    var agreed = row.getObject("agreed_on", LocalDate.class);
                    return new Measure(
                            PartyId.of(row.getString("host")),
                            Act.valueOf(row.getString("act")),
                            PartyId.of(row.getString("owner")),
                            row.getObject("due_on", LocalDate.class),
                            agreed == null ? Objects.requireNonNull(dayOf(row, "ends_at")) : agreed);
                })
                .list();
    }

    private static @Nullable LocalDate dayOf(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : LocalTimes.dateOf(at.toInstant());
    }

    private static List<String> values(Collection<PartyId> hosts) {
        return hosts.stream().map(PartyId::value).toList();
    }
}
