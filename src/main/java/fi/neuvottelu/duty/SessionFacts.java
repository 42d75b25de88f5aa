package fi.neuvottelu.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.HeldSession;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.statute.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the rows tell of sessions, read for any number of hosts with the same few statements; a window costs what lies in
 * it, however long the history is.
 */
@Component
class SessionFacts {
    private final JdbcClient jdbc;

    SessionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session in a round of a host.
     *
     * @param ownAct the Act of the round that arranged it
     */
    private record Row(
            PartyId host, long roundId, boolean forumMeeting, Act ownAct, long id, Instant endsAt, String state) {}

    /** A session with a party in some part of it. */
    private record Of<T>(long session, T value) {}

    /** Sessions that a plan has put into the window and that have not been recorded yet: local days by host. */
    Map<PartyId, List<LocalDate>> planned(Collection<PartyId> hosts, Act act, Window window) {
        return rows(hosts, act, window).stream()
                .filter(row -> row.state().equals(SessionState.PLANNED.name()))
                .collect(groupingBy(Row::host, mapping(row -> LocalTimes.dateOf(row.endsAt()), Collectors.toList())));
    }

    /** Sessions of all rounds of these hosts that lie in the window and are no longer ahead, by host. */
    Map<PartyId, List<HeldSession>> of(Collection<PartyId> hosts, Act act, Window window) {
        var rows = rows(hosts, act, window).stream()
                .filter(row -> !row.state().equals(SessionState.PLANNED.name()))
                .toList();
        var ids = rows.stream().map(Row::id).collect(toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var invited = parties(ids, """
                        select session_id, party from letter
                        where session_id in (:ids) and kind = 'INVITATION' and state = 'SENT'""");
        var attended = parties(ids, """
                        select session_id, party from attendance
                        where session_id in (:ids) and party is not null and presence <> 'ABSENT'""");
        var approved = ids(ids, "select session_id from minutes where session_id in (:ids) and state = 'APPROVED'");
        var withoutOwner = counts(ids);
        var topics = topics(ids, act);
        return rows.stream()
                .collect(groupingBy(
                        Row::host,
                        mapping(
                                row -> new HeldSession(
                                        row.id(),
                                        LocalTimes.dateOf(row.endsAt()),
                                        !row.state().equals(SessionState.HELD.name()),
                                        invited.getOrDefault(row.id(), Set.of()),
                                        attended.getOrDefault(row.id(), Set.of()),
                                        topics.getOrDefault(row.id(), Set.of()),
                                        approved.contains(row.id()),
                                        withoutOwner.getOrDefault(row.id(), 0),
                                        row.forumMeeting(),
                                        row.ownAct() != act),
                                Collectors.toList())));
    }

    private List<Row> rows(Collection<PartyId> hosts, Act act, Window window) {
        if (hosts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select n.host, n.id as round_id, n.forum, own.act as own_act, s.id, s.ends_at, s.state
                        from negotiation_round n
                        join session_round r on r.round_id = n.id
                        join negotiation_session s on s.id = r.session_id
                        join negotiation_round own on own.id = s.round_id
                        where n.host in (:hosts) and n.act = :act and s.ends_at >= :from and s.ends_at < :until
                        order by s.ends_at, s.id""")
                .param("hosts", hosts.stream().map(PartyId::value).toList())
                .param("act", act.name())
                .param("from", startOf(window.start()))
                .param("until", startOf(window.end().plusDays(1)))
                .query((row, n) -> new Row(
                        new PartyId(row.getString("host")),
                        row.getLong("round_id"),
                        row.getString("forum") != null,
                        Act.valueOf(row.getString("own_act")),
                        row.getLong("id"),
                        row.getObject("ends_at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("state")))
                .list();
    }

    private static java.time.OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LocalTimes.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private Map<Long, Set<PartyId>> parties(Set<Long> ids, String sql) {
        return bySession(ids, sql, (row, n) -> new Of<>(row.getLong(1), new PartyId(row.getString(2))));
    }

    /** Topics recorded in a round under this Act: a session that counts under both has a set for each. */
    private Map<Long, Set<Topic>> topics(Set<Long> ids, Act act) {
        return jdbc
                .sql("""
                        select t.session_id, t.topic from session_topic t join negotiation_round n on n.id = t.round_id
                        where t.session_id in (:ids) and n.act = :act""")
                .param("ids", ids)
                .param("act", act.name())
                .query((row, n) -> new Of<>(row.getLong(1), Topic.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(groupingBy(Of::session, mapping(Of::value, toSet())));
    }

    private Map<Long, Integer> counts(Set<Long> ids) {
        return jdbc
                .sql("""
                        select session_id, count(*) from agreed_measure
                        where session_id in (:ids) and owner is null group by session_id""")
                .param("ids", ids)
                .query((row, n) -> new Of<>(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Of::session, Of::value));
    }

    private Set<Long> ids(Set<Long> ids, String sql) {
        return jdbc.sql(sql).param("ids", ids).query(Long.class).list().stream()
                .collect(Collectors.toMap(Function.identity(), id -> id, (one, other) -> one))
                .keySet();
    }

    private <T> Map<Long, Set<T>> bySession(Set<Long> ids, String sql, RowMapper<Of<T>> mapper) {
        return jdbc.sql(sql).param("ids", ids).query(mapper).list().stream()
                .collect(groupingBy(Of::session, mapping(Of::value, toSet())));
    }
}
