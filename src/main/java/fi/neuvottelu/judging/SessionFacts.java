package fi.neuvottelu.judging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fi.neuvottelu.calendar.LocalTimes;
import fi.neuvottelu.invitation.Answer;
import fi.neuvottelu.party.PartyId;
import fi.neuvottelu.rows.Among;
import fi.neuvottelu.session.SessionState;
import fi.neuvottelu.statute.Act;
import fi.neuvottelu.statute.Ahead;
import fi.neuvottelu.statute.Happened;
import fi.neuvottelu.statute.HeldSession;
import fi.neuvottelu.statute.Reply;
import fi.neuvottelu.statute.Topic;
import fi.neuvottelu.statute.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Among among;

    public SessionFacts(JdbcClient jdbc, Among among) {
        this.jdbc = jdbc;
        this.among = among;
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

    /** To whom a letter has left, with its local day if it is known. */
    private record Invited(
            PartyId party, long session, @Nullable LocalDate on) {}

    /** A party that is expected at a session, with its answer to the invitation. */
    private record Expected(
            PartyId party, long session, @Nullable Reply reply) {}

    /**
     * What is known of each host's sessions in the window, and of what lies ahead.
     *
     * @param asOf local day; what is held or approved after it is still ahead
     */
    public Map<PartyId, Happened> of(Collection<PartyId> hosts, Act act, Window window, LocalDate asOf) {
        var rows = rows(hosts, act, window);
        var asked = act == Act.COOPERATION ? asked(hosts, window) : Map.<PartyId, Map<PartyId, LocalDate>>of();
        if (rows.isEmpty() && asked.isEmpty()) {
            return Map.of();
        }
        var ids = rows.stream().map(Row::id).collect(toSet());
        var invited = invited(ids);
        var past = past(rows, act, asOf, invited);
        var answers = answers(ids);
        var contested = contested(ids);
        return Stream.concat(rows.stream().map(Row::host), asked.keySet().stream())
                .distinct()
                .collect(toMap(Function.identity(), host -> {
                    var its =
                            rows.stream().filter(row -> row.host().equals(host)).toList();
                    return new Happened(
                            past.getOrDefault(host, List.of()),
                            ahead(its, asOf, answers, invited),
                            replies(its, answers),
                            asked.getOrDefault(host, Map.of()),
                            contested);
                }));
    }

    private static List<Ahead> ahead(
            List<Row> rows, LocalDate asOf, Map<Long, List<Expected>> answers, Map<Long, List<Invited>> invited) {
        return rows.stream()
                .filter(row -> row.isAhead(asOf))
                .map(row -> new Ahead(
                        row.id(),
                        row.day(),
                        answers.getOrDefault(row.id(), List.of()).stream()
                                .map(Expected::party)
                                .collect(toSet()),
                        days(invited.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    /** The first letter, where several went to the same party. */
    private static Map<PartyId, LocalDate> days(List<Invited> invited) {
        return invited.stream()
                .filter(one -> one.on() != null)
                .collect(toMap(
                        Invited::party,
                        one -> Objects.requireNonNull(one.on()),
                        (one, other) -> one.isBefore(other) ? one : other));
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
        if (ids.isEmpty()) {
            return Map.of();
        }
        var reasons = reasons(ids);
        return jdbc
                .sql(among.in("""
                        select i.session_id, i.party, i.answer
                        from expected_party i {i.session_id among :ids}"""))
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
                .sql(among.in("""
                        select i.session_id, i.party, i.answer_reason
                        from reason_to_decline i {i.session_id among :ids}"""))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> Map.entry(new Of<>(row.getLong(1), PartyId.of(row.getString(2))), row.getString(3)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<PartyId, List<HeldSession>> past(
            List<Row> all, Act act, LocalDate asOf, Map<Long, List<Invited>> invited) {
        var rows = all.stream().filter(row -> row.isPast(asOf)).toList();
        var ids = rows.stream().map(Row::id).collect(toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var attended = parties(ids, """
                        select a.session_id, a.party
                        from attended_party a {a.session_id among :ids}""");
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
                                        invited.getOrDefault(row.id(), List.of()).stream()
                                                .map(Invited::party)
                                                .collect(toSet()),
                                        days(invited.getOrDefault(row.id(), List.of())),
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

    private Map<Long, List<Invited>> invited(Set<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(among.in("""
                                select l.session_id, l.party, l.invited_at
                                from invited_party l {l.session_id among :ids}"""))
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, n) ->
                                new Invited(PartyId.of(row.getString(2)), row.getLong(1), dayOf(row, "invited_at")))
                        .list()
                        .stream()
                        .collect(groupingBy(Invited::session));
    }

    /** The first request of each municipality in the term, by host. */
    private Map<PartyId, Map<PartyId, LocalDate>> asked(Collection<PartyId> hosts, Window window) {
        record Asked(PartyId host, PartyId municipality, LocalDate on) {}
        return hosts.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                                select host, municipality, asked_at from standing_request
                                where host in (:hosts) and asked_at >= :from and asked_at < :until order by asked_at""")
                        .param("hosts", hosts.stream().map(PartyId::value).toList())
                        .param("from", startOf(window.start()))
                        .param("until", startOf(window.end().plusDays(1)))
                        .query((row, n) -> new Asked(
                                PartyId.of(row.getString("host")),
                                PartyId.of(row.getString("municipality")),
                                Objects.requireNonNull(dayOf(row, "asked_at"))))
                        .list()
                        .stream()
                        .collect(groupingBy(
                                Asked::host, toMap(Asked::municipality, Asked::on, (first, later) -> first)));
    }

    private static @Nullable LocalDate dayOf(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, java.time.OffsetDateTime.class);
        return at == null ? null : LocalTimes.dateOf(at.toInstant());
    }

    /** Asked only where something was recorded afterwards, which has an id below zero. */
    private Map<Long, Set<PartyId>> contested(Set<Long> ids) {
        var afterwards = ids.stream().filter(id -> id < 0).collect(toSet());
        return afterwards.isEmpty() ? Map.of() : parties(afterwards, """
                        select c.session_id, c.party
                        from contested_record c {c.session_id among :ids}""");
    }

    private Map<Long, Set<PartyId>> parties(Set<Long> ids, String sql) {
        return bySession(ids, sql, (row, n) -> new Of<>(row.getLong(1), PartyId.of(row.getString(2))));
    }

    /** Topics recorded in a round under this Act: a session that counts under both has a set for each. */
    private Map<Long, Set<Topic>> topics(Set<Long> ids, Act act) {
        return jdbc
                .sql(among.in("""
                        select t.session_id, t.topic
                        from recorded_topic t
                        {t.session_id among :ids} and t.act = :act"""))
                .param("ids", ids.toArray(Long[]::new))
                .param("act", act.name())
                .query((row, n) -> new Of<>(row.getLong(1), Topic.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(groupingBy(Of::session, mapping(Of::value, toSet())));
    }

    private Map<Long, Integer> counts(Set<Long> ids) {
        return jdbc
                .sql(among.in("""
                        select m.session_id, count(*)
                        from measure_without_owner m {m.session_id among :ids}
                        group by m.session_id"""))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Of<>(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(toMap(Of::session, Of::value));
    }

    private Set<Long> approved(Set<Long> ids, LocalDate asOf) {
        return Set.copyOf(jdbc.sql(among.in("""
                        select m.session_id
                        from approved_minutes m
                        {m.session_id among :ids} and m.approved_at < :until"""))
                .param("ids", ids.toArray(Long[]::new))
                .param("until", startOf(asOf.plusDays(1)))
                .query(Long.class)
                .list());
    }

    private <T> Map<Long, Set<T>> bySession(Set<Long> ids, String sql, RowMapper<Of<T>> mapper) {
        return jdbc.sql(among.in(sql)).param("ids", ids.toArray(Long[]::new)).query(mapper).list().stream()
                .collect(groupingBy(Of::session, mapping(Of::value, toSet())));
    }
}
