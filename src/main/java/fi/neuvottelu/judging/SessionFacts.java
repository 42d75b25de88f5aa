package fi.neuvottelu.judging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.HeldSession;
import fi.neuvottelu.statute.MunicipalityTookPart.Reply;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.statute.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the rows tell of sessions, read for any number of hosts with the same few statements; a window costs what lies in
 * it, however long the history is.
 */
@Component
public class SessionFacts {
    private final JdbcClient jdbc;

    public SessionFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A session in a round of a host.
     *
     * @param ownAct the Act of the round that arranged it
     */
    private record Row(
            PartyId host, long roundId, boolean forumMeeting, Act ownAct, long id, Instant endsAt, SessionState state) {
        LocalDate day() {
            return LocalTimes.dateOf(endsAt);
        }

        boolean isPast(LocalDate asOf) {
            return state != SessionState.PLANNED && !day().isAfter(asOf);
        }

        boolean isAhead(LocalDate asOf) {
            return state == SessionState.PLANNED || state == SessionState.HELD && day().isAfter(asOf);
        }
    }

    /** A session with a party in some part of it. */
    private record Of<T>(long session, T value) {}

    /** A party that is expected at a session, with its answer to the invitation. */
    private record Expected(
            PartyId party, long session, @Nullable Reply reply) {}

    /**
     * A session in the window that has a day and does not count yet.
     *
     * @param parties that are or will be invited
     */
    public record Ahead(LocalDate day, Set<PartyId> parties) {}

    /**
     * What is known of a host's sessions in a window.
     *
     * @param replies by party and session
     */
    public record Known(List<HeldSession> sessions, List<Ahead> ahead, Map<PartyId, Map<Long, Reply>> replies) {
        static final Known NOTHING = new Known(List.of(), List.of(), Map.of());
    }

    /** Sessions of all rounds of these hosts that lie in the window and are no longer ahead, by host. */
    Map<PartyId, List<HeldSession>> of(Collection<PartyId> hosts, Act act, Window window, LocalDate asOf) {
        return past(rows(hosts, act, window), act, asOf);
    }

    /**
     * The same with what lies ahead and what the parties have answered.
     *
     * @param asOf local day; what is held or approved after it is still ahead
     */
    public Map<PartyId, Known> known(Collection<PartyId> hosts, Act act, Window window, LocalDate asOf) {
        var rows = rows(hosts, act, window);
        var ids = rows.stream().map(Row::id).collect(toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var past = past(rows, act, asOf);
        var answers = answers(ids);
        return rows.stream().map(Row::host).distinct().collect(toMap(Function.identity(), host -> {
            var its = rows.stream().filter(row -> row.host().equals(host)).toList();
            return new Known(
                    past.getOrDefault(host, List.of()),
                    its.stream()
                            .filter(row -> row.isAhead(asOf))
                            .map(row -> new Ahead(
                                    row.day(),
                                    answers.getOrDefault(row.id(), List.of()).stream()
                                            .map(Expected::party)
                                            .collect(toSet())))
                            .toList(),
                    replies(its, answers));
        }));
    }

    private static Map<PartyId, Map<Long, Reply>> replies(List<Row> rows, Map<Long, List<Expected>> answers) {
        var replies = new HashMap<PartyId, Map<Long, Reply>>();
        for (var row : rows) {
            for (var answer : answers.getOrDefault(row.id(), List.of())) {
                if (answer.reply() != null) {
                    replies.computeIfAbsent(answer.party(), party -> new HashMap<>())
                            .put(row.id(), answer.reply());
                }
            }
        }
        return replies;
    }

    private Map<Long, List<Expected>> answers(Set<Long> ids) {
        var reasons = reasons(ids);
        return jdbc
                .sql("""
                        select i.session_id, i.party, i.answer
                        from unnest(cast(:ids as bigint array)) as s(id) join expected_party i on i.session_id = s.id""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> {
                    var session = row.getLong(1);
                    var party = PartyId.of(row.getString(2));
                    var answer = row.getString(3);
                    return new Expected(
                            party,
                            session,
                            answer == null
                                    ? null
                                    : new Reply(
                                            Answer.valueOf(answer).attending(), reasons.get(new Of<>(session, party))));
                })
                .list()
                .stream()
                .collect(groupingBy(Expected::session));
    }

    /** Why parties decline: the only wide column, of the few who do. */
    private Map<Of<PartyId>, String> reasons(Set<Long> ids) {
        return jdbc
                .sql("""
                        select i.session_id, i.party, i.answer_reason
                        from unnest(cast(:ids as bigint array)) as s(id) join reason_to_decline i on i.session_id = s.id""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(new Of<>(row.getLong(1), PartyId.of(row.getString(2))), row.getString(3)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<PartyId, List<HeldSession>> past(List<Row> all, Act act, LocalDate asOf) {
        var rows = all.stream().filter(row -> row.isPast(asOf)).toList();
        var ids = rows.stream().map(Row::id).collect(toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var invited = parties(ids, """
                        select l.session_id, l.party
                        from unnest(cast(:ids as bigint array)) as s(id) join invited_party l on l.session_id = s.id""");
        var attended = parties(ids, """
                        select a.session_id, a.party
                        from unnest(cast(:ids as bigint array)) as s(id) join attended_party a on a.session_id = s.id""");
        var approved = approved(ids, asOf);
        var withoutOwner = counts(ids);
        var topics = topics(ids, act);
        return rows.stream()
                .collect(groupingBy(
                        Row::host,
                        mapping(
                                row -> new HeldSession(
                                        row.id(),
                                        row.day(),
                                        row.state() != SessionState.HELD,
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
                        select host, round_id, forum, own_act, id, ends_at, state from counted_session
                        where host in (:hosts) and act = :act and ends_at >= :from and ends_at < :until
                        order by ends_at, id""")
                .param("hosts", hosts.stream().map(PartyId::value).toList())
                .param("act", act.name())
                .param("from", startOf(window.start()))
                .param("until", startOf(window.end().plusDays(1)))
                .query((row, n) -> new Row(
                        PartyId.of(row.getString("host")),
                        row.getLong("round_id"),
                        row.getString("forum") != null,
                        Act.valueOf(row.getString("own_act")),
                        row.getLong("id"),
                        row.getObject("ends_at", java.time.OffsetDateTime.class).toInstant(),
                        SessionState.valueOf(row.getString("state"))))
                .list();
    }

    public static java.time.OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LocalTimes.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private Map<Long, Set<PartyId>> parties(Set<Long> ids, String sql) {
        return bySession(ids, sql, (row, n) -> new Of<>(row.getLong(1), PartyId.of(row.getString(2))));
    }

    /** Topics recorded in a round under this Act: a session that counts under both has a set for each. */
    private Map<Long, Set<Topic>> topics(Set<Long> ids, Act act) {
        return jdbc
                .sql("""
                        select t.session_id, t.topic
                        from unnest(cast(:ids as bigint array)) as s(id) join recorded_topic t on t.session_id = s.id
                        where t.act = :act""")
                .param("ids", ids.toArray(Long[]::new))
                .param("act", act.name())
                .query((row, n) -> new Of<>(row.getLong(1), Topic.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(groupingBy(Of::session, mapping(Of::value, toSet())));
    }

    private Map<Long, Integer> counts(Set<Long> ids) {
        return jdbc
                .sql("""
                        select m.session_id, count(*)
                        from unnest(cast(:ids as bigint array)) as s(id) join measure_without_owner m on m.session_id = s.id
                        group by m.session_id""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Of<>(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(toMap(Of::session, Of::value));
    }

    private Set<Long> approved(Set<Long> ids, LocalDate asOf) {
        return Set.copyOf(jdbc.sql("""
                        select m.session_id
                        from unnest(cast(:ids as bigint array)) as s(id) join approved_minutes m on m.session_id = s.id
                        where m.approved_at < :until""")
                .param("ids", ids.toArray(Long[]::new))
                .param("until", startOf(asOf.plusDays(1)))
                .query(Long.class)
                .list());
    }

    private <T> Map<Long, Set<T>> bySession(Set<Long> ids, String sql, RowMapper<Of<T>> mapper) {
        return jdbc.sql(sql).param("ids", ids.toArray(Long[]::new)).query(mapper).list().stream()
                .collect(groupingBy(Of::session, mapping(Of::value, toSet())));
    }
}
